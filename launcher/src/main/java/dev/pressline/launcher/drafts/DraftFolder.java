package dev.pressline.launcher.drafts;

import dev.pressline.core.post.PostId;
import dev.pressline.launcher.assets.AssetFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The drafts below a folder.
 *
 * <p>A file is a draft when its name ends as text for a blog does. Hidden files and folders and
 * {@code node_modules} are left alone. Files of other kinds may be what drafts refer to. The id of
 * a post is {@code <site>/<path without extension>}; where several files would have the same id,
 * the Markdown one has it and the others keep their extension.
 *
 * @param drafts in the order of their paths
 * @param otherFiles that are no drafts
 */
public record DraftFolder(List<DraftFile> drafts, List<AssetFile> otherFiles) {
  private static final List<String> EXTENSIONS =
      List.of("md", "markdown", "mkd", "mdown", "html", "htm", "txt", "text");
  private static final Set<String> IGNORED_FOLDERS = Set.of("node_modules");

  public DraftFolder {
    drafts = List.copyOf(drafts);
    otherFiles = List.copyOf(otherFiles);
  }

  /**
   * The drafts below the folder, or the single file given, for a site.
   *
   * @throws IOException when a folder cannot be read
   */
  public static DraftFolder scan(Path start, String site) throws IOException {
    if (Files.isDirectory(start)) {
      Collector collector = new Collector(start);
      Files.walkFileTree(start, collector);
      return new DraftFolder(named(start, collector.drafts, site), collector.others);
    }
    Path file = start.toAbsolutePath();
    Path root = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    return new DraftFolder(named(root, List.of(file), site), besideOne(root, file));
  }

  /** What may belong to a single file: its neighbours, and its own folder. */
  private static List<AssetFile> besideOne(Path root, Path file) throws IOException {
    Collector collector = new Collector(root);
    Path own = root.resolve(withoutExtension(String.valueOf(file.getFileName())));
    Files.walkFileTree(root, Set.of(), 1, collector);
    if (Files.isDirectory(own)) {
      Files.walkFileTree(own, collector);
    }
    return collector.others;
  }

  /**
   * The draft in a file that has come to the folder, called as when no other file has its id; empty
   * when it is none or lies where drafts are not looked for.
   */
  static Optional<DraftFile> newcomer(Path start, Path file, String site) {
    Path root = start.toAbsolutePath().normalize();
    boolean looked =
        isDraft(file)
            && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    for (Path above : root.relativize(file)) {
      looked &= !isSkipped(String.valueOf(above.getFileName()));
    }
    return looked ? Optional.of(named(root, List.of(file), site).getFirst()) : Optional.empty();
  }

  private static boolean isSkipped(String folder) {
    return folder.startsWith(".") || IGNORED_FOLDERS.contains(folder);
  }

  /** Whether a file of that name is taken for a draft. */
  public static boolean isDraft(Path file) {
    Path name = file.getFileName();
    return name != null && !name.toString().startsWith(".") && rank(name.toString()) >= 0;
  }

  /** Whether a file of that name is XML or JSON, as the exports of other systems are. */
  public static boolean isDataFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".json");
  }

  /** Those of the other files that are XML or JSON. */
  public List<Path> maybeExports() {
    return otherFiles.stream().map(AssetFile::file).filter(DraftFolder::isDataFile).toList();
  }

  /** Hidden files, and the copies that editors keep under names with a tilde, belong to nobody. */
  static boolean isVisible(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !name.endsWith("~");
  }

  private static List<DraftFile> named(Path root, List<Path> files, String site) {
    List<Path> byPreference = new ArrayList<>(files);
    byPreference.sort(
        Comparator.<Path>comparingInt(file -> rank(file.toString())).thenComparing(Path::toString));
    Set<String> taken = new HashSet<>();
    List<DraftFile> drafts = new ArrayList<>();
    for (Path file : byPreference) {
      String path = sourcePath(root, file);
      String id = site + "/" + withoutExtension(path);
      if (!taken.add(id)) {
        id = site + "/" + path;
      }
      drafts.add(new DraftFile(file, path, new PostId(id)));
    }
    drafts.sort(Comparator.comparing(DraftFile::sourcePath));
    return drafts;
  }

  private static String sourcePath(Path root, Path file) {
    String path = root.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
    return Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC);
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  private static int rank(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? -1 : EXTENSIONS.indexOf(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> drafts = new ArrayList<>();
    private final List<AssetFile> others = new ArrayList<>();

    Collector(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = !folder.equals(root) && isSkipped(name);
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isDraft(file)) {
        drafts.add(file);
      } else if (isVisible(file) && liesInside(file, attributes)) {
        others.add(new AssetFile(file, sourcePath(root, file)));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link may lead anywhere, and only what lies in the folder was submitted. */
    private boolean liesInside(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isSymbolicLink()) {
        return attributes.isRegularFile();
      }
      try {
        Path target = file.toRealPath();
        return Files.isRegularFile(target) && target.startsWith(root.toRealPath());
      } catch (NoSuchFileException leadsNowhere) {
        return false;
      }
    }
  }
}
