package dev.pressline.ingest.door.request;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Brings text to the form in which drafts carry it, UTF-8. */
final class TextBytes {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextBytes() {}

  /**
   * The bytes of a body. Those in UTF-8, or of which nobody said anything, stay as they came.
   *
   * @param charset as the header says
   * @throws ProblemException when there is no such character set, or the text is not in it
   */
  static SourceBytes ofBody(byte[] body, Optional<String> charset, SourceFormat format) {
    Charset named = charset.map(TextBytes::charset).orElse(StandardCharsets.UTF_8);
    if (named.equals(StandardCharsets.UTF_8)) {
      return SourceBytes.of(body);
    }
    try {
      String text = named.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return ofText(text, Optional.of(format));
    } catch (CharacterCodingException e) {
      throw ProblemException.of(
          ProblemKind.CHARSET_UNUSABLE, "The body is not text in " + named.name() + ".");
    }
  }

  /**
   * The bytes of text that is decoded already. A byte order mark says so to the reader of what may
   * be HTML, which would otherwise believe a {@code <meta charset>} that was true once.
   */
  static SourceBytes ofText(String text, Optional<SourceFormat> format) {
    boolean mayBeHtml = format.isEmpty() || format.get() == SourceFormat.HTML;
    boolean mark = mayBeHtml && !text.startsWith(BYTE_ORDER_MARK);
    return SourceBytes.utf8(mark ? BYTE_ORDER_MARK + text : text);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          ProblemKind.CHARSET_UNUSABLE, "There is no character set \"" + name + "\".");
    }
  }
}
