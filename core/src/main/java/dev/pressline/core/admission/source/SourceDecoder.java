package dev.pressline.core.admission.source;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads submitted bytes as UTF-8, strictly, or a web page as the encoding that it says it is in,
 * and refuses what is no text.
 */
public final class SourceDecoder {
  private static final int CONTROL_SHARE = 50;

  /** What stands for bytes that are no UTF-8, unless it was written itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private SourceDecoder() {}

  /**
   * The text of the bytes, with a note if characters were left out.
   *
   * @throws DraftRefusedException if there are too many bytes, or they are no UTF-8 text
   */
  public static Notes decode(SourceBytes source, int maxBytes) {
    if (source.length() > maxBytes) {
      throw new DraftRefusedException(
          Refusal.of(
              "SOURCE_TOO_LARGE",
              "The source has %d bytes; the limit is %d.".formatted(source.length(), maxBytes),
              "Split the post, or move images out of the text; the operator can raise the limit."));
    }
    byte[] bytes = source.toByteArray();
    Notes notes = normalised(text(bytes));
    if (notes.source().text().isBlank()) {
      throw new DraftRefusedException(
          Refusal.of("EMPTY_SOURCE", "The source is empty.", "Write something, or withdraw it."));
    }
    return notes;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean doubtful = text.indexOf(REPLACEMENT) >= 0;
    CharBuffer out = CharBuffer.allocate(doubtful ? bytes.length : 0);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    boolean utf8 =
        !doubtful || !StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError();
    if (!utf8 || hasShift(bytes)) {
      Optional<Charset> declared =
          PageCharset.declared(bytes).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
      if (declared.isPresent()) {
        return withoutMark(new String(bytes, declared.get()));
      }
    }
    refuseBinary(bytes);
    if (!utf8) {
      throw notUtf8(out.flip().toString(), bytes[in.position()]);
    }
    return withoutMark(text);
  }

  /** Whether there is an escape character, as in encodings that shift (ISO 2022). */
  private static boolean hasShift(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0x1B) {
        return true;
      }
    }
    return false;
  }

  private static void refuseBinary(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw new DraftRefusedException(
          Refusal.at(
              new SourcePosition(1, 1),
              "INVALID_UTF8",
              "The source is UTF-16, not UTF-8.",
              "Save the file as UTF-8."));
    }
    int controls = 0;
    for (byte b : bytes) {
      controls += isControl(b) ? 1 : 0;
    }
    if ((long) controls * CONTROL_SHARE > bytes.length || hasBinarySignature(bytes)) {
      throw new DraftRefusedException(
          Refusal.of(
              "BINARY_FILE",
              "The source is not text: %d of %d bytes are control characters."
                  .formatted(controls, bytes.length),
              "Submit Markdown, HTML or plain text; leave images and archives out of the folder."));
    }
  }

  private static boolean hasBinarySignature(byte[] bytes) {
    return startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 'G', 'I', 'F', '8')
        || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        || startsWith(bytes, '%', 'P', 'D', 'F', '-')
        || startsWith(bytes, 'P', 'K', 3, 4)
        || startsWith(bytes, 0x1F, 0x8B);
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    return bytes.length >= signature.length
        && IntStream.range(0, signature.length).allMatch(i -> (bytes[i] & 0xFF) == signature[i]);
  }

  private static boolean isControl(byte b) {
    return b == 0x7F || (b >= 0 && b < 0x20 && "\t\n\r\f".indexOf(b) < 0);
  }

  private static DraftRefusedException notUtf8(String readable, byte culprit) {
    SourceText before = SourceText.of(withoutMark(readable));
    return new DraftRefusedException(
        Refusal.at(
            before.positionAt(before.text().length()),
            "INVALID_UTF8",
            "Byte 0x%02X is not UTF-8.".formatted(culprit),
            "Save the file as UTF-8; it may be in an older encoding such as Windows-1252 or"
                + " GBK."));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isNormal(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain = c >= ' ' && c < 0x7F || c > 0x9F && c < 0xFFFE || c == '\n' || c == '\t';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static Notes normalised(String raw) {
    if (isNormal(raw)) {
      return new Notes(new SourceText(raw, new int[0]));
    }
    StringBuilder text = new StringBuilder(raw.length());
    IntStream.Builder removed = IntStream.builder();
    int count = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean endsPair = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
      if (endsPair) {
        continue;
      }
      if (c == '\r') {
        text.append('\n');
      } else if (c == '\f' || c == '\u000B' || c == '\u0085') {
        text.append(' ');
      } else if (isUnprintable(c)) {
        removed.add(text.length());
        count++;
      } else {
        text.append(c);
      }
    }
    return noted(text.toString(), removed.build().toArray(), count);
  }

  private static Notes noted(String text, int[] removedAt, int count) {
    Notes notes = new Notes(new SourceText(text, removedAt));
    if (count > 0) {
      SourcePosition after = notes.source().positionAt(removedAt[0]);
      int together = (int) IntStream.of(removedAt).takeWhile(at -> at == removedAt[0]).count();
      notes.warn(
          new SourcePosition(after.line(), after.column() - together),
          "CONTROL_CHARACTERS_REMOVED",
          (count == 1 ? "A control character was" : count + " control characters were")
              + " removed: they have no place in text.");
    }
    return notes;
  }

  private static boolean isUnprintable(char c) {
    boolean control = Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n';
    return control || c == '\uFFFE' || c == '\uFFFF';
  }
}
