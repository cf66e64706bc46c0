package dev.pressline.launcher.editing;

import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text in files, UTF-8. */
public final class TextFile {
  private static final String STDIN = "-";

  private TextFile() {}

  /** The text of the file, of standard input for {@code -}. */
  public static String read(String file, InputStream stdin) {
    try {
      byte[] bytes = file.equals(STDIN) ? stdin.readAllBytes() : Files.readAllBytes(Path.of(file));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new CommandFailedException(file + " is not in UTF-8; save it in that encoding.", e);
    } catch (NoSuchFileException e) {
      throw new CommandFailedException("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new CommandFailedException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes the text in place of what the file held. */
  public static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandFailedException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
