package dev.pressline.store.site.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The last line of every text that the store writes; by it a site is known whose state was lost.
 */
public final class Mark {
  /** In the last forty bytes of every one. */
  public static final String WORDS = "Written by Pressline";

  /** At the end of HTML and XML. */
  public static final String MARKUP = "\n<!-- " + WORDS + " -->\n";

  /** At the end of files in which a line that starts with a hash is a comment. */
  public static final String HASH = "# " + WORDS + "\n";

  /** At the end of style sheets and scripts. */
  public static final String STYLE = "\n/* " + WORDS + " */\n";

  private static final int TAIL_BYTES = 40;

  private Mark() {}

  static boolean isOn(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      return new String(tail, StandardCharsets.UTF_8).contains(WORDS);
    }
  }
}
