package dev.pressline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this project. */
final class Project {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".pressline", "public", "node_modules");

  /** The project's root folder. */
  static final Path ROOT = root();

  private Project() {}

  /** Every file below the folder that belongs to the project and ends so, in a fixed order. */
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(Project::isOurs)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static boolean isOurs(Path file) {
    for (Path name : ROOT.relativize(file)) {
      if (NOT_OURS.contains(name.toString())) {
        return false;
      }
    }
    return true;
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
