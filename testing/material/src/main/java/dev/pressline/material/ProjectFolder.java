package dev.pressline.material;

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

/** The files of this project, in whichever of its folders a program runs. */
public final class ProjectFolder {
  /** The project's root folder. */
  public static final Path ROOT = root();

  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".pressline", "public", "node_modules");

  private ProjectFolder() {}

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below the folder that belongs to the project and ends so, in a fixed order. */
  public static List<Path> files(Path folder, String ending) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Ours(ending, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.naturalOrder());
    return List.copyOf(files);
  }

  private static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".mvn"))) {
        return at;
      }
    }
    throw new IllegalStateException("run it inside the project");
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
}
