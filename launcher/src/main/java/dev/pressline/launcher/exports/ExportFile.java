package dev.pressline.launcher.exports;

import dev.pressline.core.exports.ExportedPosts;
import dev.pressline.core.exports.GhostBlog;
import dev.pressline.core.exports.GhostPosts;
import dev.pressline.core.exports.Target;
import dev.pressline.core.exports.WordPressBlog;
import dev.pressline.core.exports.WordPressPosts;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A file that another system exported. */
public record ExportFile(Path file, Kind kind) {
  private static final int HEAD = 64 * 1024;
  private static final Pattern GHOST =
      Pattern.compile("\"(?:exported_on|db)\"\\s*:|\"data\"\\s*:\\s*\\{\\s*\"posts\"\\s*:");

  /** Whose export it is. */
  public enum Kind {
    WORDPRESS("WordPress"),
    GHOST("Ghost");

    private final String system;

    Kind(String system) {
      this.system = system;
    }

    /** Name of the system. */
    public String system() {
      return system;
    }
  }

  /** The export that the file is, by what its first lines say. */
  public static Optional<ExportFile> recognised(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      if (head.contains("wordpress.org/export/")) {
        return Optional.of(new ExportFile(file, Kind.WORDPRESS));
      }
      boolean json = head.stripLeading().startsWith("{") || head.startsWith("\uFEFF{");
      return json && GHOST.matcher(head).find()
          ? Optional.of(new ExportFile(file, Kind.GHOST))
          : Optional.empty();
    }
  }

  /**
   * The posts in it.
   *
   * @throws CommandFailedException if the file cannot be opened
   */
  public ExportRun posts(Target target) {
    try {
      return switch (kind) {
        case WORDPRESS -> wordPress(target);
        case GHOST -> ghost(target);
      };
    } catch (IOException e) {
      throw new CommandFailedException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private ExportRun wordPress(Target target) throws IOException {
    WordPressBlog blog = new WordPressBlog();
    return run(target, new WordPressPosts(blog, target), blog, WordPressBlog::new, WxrReader::new);
  }

  private ExportRun ghost(Target target) throws IOException {
    GhostBlog blog = new GhostBlog();
    return run(target, new GhostPosts(blog, target), blog, GhostBlog::new, GhostReader::new);
  }

  /** Reads the file once to learn of its blog, and is about to read it again for the posts. */
  private <B, T> ExportRun run(
      Target target, ExportedPosts<T> posts, B blog, Supplier<B> forgotten, Opening<B, T> opening)
      throws IOException {
    ExportRun.Contents contents;
    try (ItemReader<T> first = opening.open(file, blog)) {
      contents = ExportRun.Contents.of(first, posts);
    }
    ExportRun.Name name = new ExportRun.Name(String.valueOf(file.getFileName()), target.site());
    return new ExportRun(name, contents, opening.open(file, forgotten.get()), posts);
  }

  /** Opens a file; what its reader learns of the blog goes there. */
  private interface Opening<B, T> {
    ItemReader<T> open(Path file, B blog) throws IOException;
  }
}
