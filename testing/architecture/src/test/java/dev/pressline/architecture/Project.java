package dev.pressline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The files of this project. */
final class Project {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".pressline", "public", "node_modules");

  /** The project's root folder. */
  static final Path ROOT = root();

  private Project() {}

  /** Every file below the folder that belongs to the project and ends so, in a fixed order. */
  static List<Path> files(Path folder, String ending) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Ours(ending, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.naturalOrder());
    return List.copyOf(files);
  }

  /** The text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the folder of the module has Java source of its own. */
  static boolean hasSource(String module) {
    return Files.isDirectory(ROOT.resolve(module).resolve("src/main/java"));
  }

  /** Stays out of what is made: other modules may be making it now. */
  private static final class Ours extends SimpleFileVisitor<Path> {
    private final String ending;
    private final List<Path> found;

    Ours(String ending, List<Path> found) {
      this.ending = ending;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean made = NOT_OURS.contains(String.valueOf(folder.getFileName()));
      return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && file.getFileName().toString().endsWith(ending)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run the tests inside the project");
    }
    return folder;
  }
}
