package dev.pressline.store.site;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.SiteFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * The report of links within a site that lead nowhere: no post, no redirect and no file answers. It
 * follows from the posts that are live, whichever came first; a link that comes alive leaves it.
 */
final class DeadLinks {
  /** Name of the report in the store's folder. */
  static final String FILE = "dead-links.csv";

  private final CsvReport report;

  DeadLinks(Path folder) {
    report = new CsvReport(folder.resolve(FILE), List.of("site", "post", "address"));
  }

  /** Writes the report if it is another than before. */
  void report(Collection<Site> sites) {
    List<List<String>> rows = new ArrayList<>();
    for (Site site : sites) {
      site.view().openLinks().forEach((post, paths) -> add(rows, site, post, paths));
    }
    report.write(rows);
  }

  /** Of the addresses that no post answers for, some say that a post is gone. */
  private static void add(
      List<List<String>> rows, Site site, PostId post, SortedSet<String> paths) {
    for (String path : paths) {
      boolean gone = site.view().reader().destination(SiteFile.of(path)).isPresent();
      if (gone || !isFile(site.folder(), path)) {
        rows.add(List.of(site.id(), post.value(), path));
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
}
