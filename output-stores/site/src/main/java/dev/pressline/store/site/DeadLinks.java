package dev.pressline.store.site;

import dev.pressline.core.post.PostId;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.model.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.SortedSet;

/**
 * The report of links within a site that lead nowhere: no post, no redirect and no file answers. It
 * follows from the posts that are live, whichever came first; a link that comes alive leaves it.
 */
final class DeadLinks {
  /** Name of the report in the store's folder. */
  static final String FILE = "dead-links.csv";

  private static final String HEAD = "site,post,address\n";

  private final Path folder;

  DeadLinks(Path folder) {
    this.folder = folder;
  }

  /** Writes the report if it is another than before. */
  void report(Collection<Site> sites) {
    StringBuilder report = new StringBuilder(HEAD);
    for (Site site : sites) {
      site.view().openLinks().forEach((post, paths) -> append(report, site, post, paths));
    }
    try {
      write(report.toString());
    } catch (IOException e) {
      throw new StoreUnavailableException("The report of dead links cannot be written.", e);
    }
  }

  private void write(String report) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file) || !Files.readString(file).equals(report)) {
      Path fresh = folder.resolve(SiteFile.TEMPORARY_PREFIX + FILE);
      Files.writeString(fresh, report);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Of the addresses that no post answers for, some say that a post is gone. */
  private static void append(
      StringBuilder report, Site site, PostId post, SortedSet<String> paths) {
    for (String path : paths) {
      boolean gone = site.view().reader().destination(SiteFile.of(path)).isPresent();
      if (gone || !isFile(site.folder(), path)) {
        report.append(quoted(site.id())).append(',');
        report.append(quoted(post.value())).append(',').append(quoted(path)).append('\n');
      }
    }
  }

  /** Lists, files of posts, the theme's and those that something else put there. */
  private static boolean isFile(Path folder, String path) {
    try {
      return Files.isRegularFile(folder.resolve(SiteFile.of(path)))
          || Files.isRegularFile(folder.resolve(path.substring(1)));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /** RFC 4180. */
  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
