package dev.pressline.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Tables that come with the classes as text, UTF-8; lines that start with {@code #} are comments.
 */
public final class BundledLines {
  private BundledLines() {}

  /**
   * Hands over the lines of a table in order, without comments.
   *
   * @param beside the class in whose package the file is
   */
  public static void forEach(Class<?> beside, String file, Consumer<String> reader) {
    InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          reader.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
