package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.pressline.core.site.MediaType;
import dev.pressline.launcher.web.content.Content;
import dev.pressline.launcher.web.content.MemoryContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;

/**
 * The script that loads a page again, and how pages come to have it: on their way, never on disk.
 */
final class ReloadScript {
  /** Where it is served. */
  static final String PATH = DevPages.ROOT + "reload.js";

  private static final String HEAD_END = "</head>";

  private ReloadScript() {}

  /** What is served at its path. */
  static Content content() {
    try (InputStream script = ReloadScript.class.getResourceAsStream("reload.js")) {
      byte[] bytes = Objects.requireNonNull(script, "reload.js").readAllBytes();
      return new MemoryContent(MediaType.of(PATH), bytes, Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of our own jar can be read.", e);
    }
  }

  /**
   * The page with the script, which is told what page it is in. A file of our own origin, so the
   * policy of pages lets it run as it is.
   */
  static byte[] into(byte[] page) {
    String element =
        "<script src=\""
            + PATH
            + "\" data-seen=\""
            + version(Content.tagOf(page))
            + "\"></script>\n";
    // Byte by byte, so that pages in any encoding stay as they are.
    String html = new String(page, ISO_8859_1);
    int at = html.indexOf(HEAD_END);
    return (at < 0 ? html + element : html.substring(0, at) + element + html.substring(at))
        .getBytes(ISO_8859_1);
  }

  /** What stands for a version in addresses. */
  static String version(String tag) {
    return tag.replace("\"", "");
  }
}
