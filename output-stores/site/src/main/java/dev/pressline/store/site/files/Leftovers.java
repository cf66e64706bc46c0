package dev.pressline.store.site.files;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.store.site.model.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Files in the folder of a site that a store wrote and this one knows nothing of: another instance
 * with a state of its own had the folder, or the state was lost. Nobody would ever renew or delete
 * them, and they may be all that is left of a post that was withdrawn.
 */
final class Leftovers extends SimpleFileVisitor<Path> {
  /** Only the root of a site has one; a site within the folder of another is left alone. */
  private static final String ONLY_AT_A_ROOT = "sitemap.xml";

  private final Path root;
  private final Set<String> known;
  private final List<String> found = new ArrayList<>();

  private Leftovers(Path root, Set<String> known) {
    this.root = root;
    this.known = known;
  }

  /**
   * Names of the pages that such files are, or were about to become.
   *
   * @param known files that the store knows to be its own
   */
  static List<String> in(Path root, Set<String> known) throws IOException {
    Leftovers leftovers = new Leftovers(root, known);
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, leftovers);
    }
    return leftovers.found;
  }

  /** Whether a store wrote the file: it has the mark, or is the asset that its address names. */
  static boolean isWritten(Path root, String file) throws IOException {
    Path path = root.resolve(file);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String address = "/" + file;
    if (!address.startsWith(PostAsset.ROOT)) {
      return Mark.isOn(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      String name = String.valueOf(path.getFileName());
      return PostAsset.at(name, Sha256.of(in), 0, "").path().equals(address);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean another =
        !folder.equals(root)
            && (nameOf(folder).startsWith(".") || Files.exists(folder.resolve(ONLY_AT_A_ROOT)));
    return another ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
    String name = nameOf(path);
    if (name.startsWith(SiteFiles.SEAL)) {
      return FileVisitResult.CONTINUE;
    }
    if (name.startsWith(SiteFile.TEMPORARY_PREFIX)) {
      String page = name.substring(SiteFile.TEMPORARY_PREFIX.length());
      found.add(relative(path.resolveSibling(page)));
    } else if (attributes.isRegularFile()) {
      String file = relative(path);
      if (!known.contains(file) && isReallyWritten(file)) {
        found.add(file);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  /** What cannot be looked at is somebody else's. */
  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  private boolean isReallyWritten(String file) throws IOException {
    try {
      return isWritten(root, file);
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    }
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
