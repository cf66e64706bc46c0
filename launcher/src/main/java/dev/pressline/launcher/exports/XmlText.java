package dev.pressline.launcher.exports;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file that its parser shall see: without those that XML 1.0 forbids
 * (section 2.2), which WordPress writes all the same, and without the declaration, before which
 * some plug-ins leave an empty line. Lines stay where they are.
 */
final class XmlText extends FilterReader {
  private static final int HEAD = 512;
  private static final Pattern DECLARATION = Pattern.compile("\\A[\\uFEFF\\s]*(<\\?xml\\b[^>]*>)");
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml\\b[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  private long dropped;

  private XmlText(Reader in) {
    super(in);
  }

  static XmlText of(InputStream bytes) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
    in.mark(HEAD);
    String start = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, charset(start)), HEAD);
    char[] head = new char[HEAD];
    int length = Math.max(0, reader.read(head, 0, HEAD));
    reader.unread(withoutDeclaration(new String(head, 0, length)).toCharArray());
    return new XmlText(reader);
  }

  /** How many characters were left out so far. */
  long dropped() {
    return dropped;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int kept = 0;
    while (kept == 0) {
      int count = in.read(buffer, offset, length);
      if (count < 0) {
        return -1;
      }
      for (int i = offset; i < offset + count; i++) {
        if (isAllowed(buffer[i])) {
          buffer[offset + kept++] = buffer[i];
        }
      }
      dropped += count - kept;
    }
    return kept;
  }

  private static boolean isAllowed(char c) {
    return c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t' || c == '\r';
  }

  private static String withoutDeclaration(String head) {
    Matcher declaration = DECLARATION.matcher(head);
    String bare = declaration.find() ? blanked(head, declaration) : head;
    return bare.startsWith("\uFEFF") ? " " + bare.substring(1) : bare;
  }

  private static String blanked(String head, Matcher declaration) {
    String blanks = declaration.group(1).replaceAll("[^\\n\\r]", " ");
    return head.substring(0, declaration.start(1)) + blanks + head.substring(declaration.end(1));
  }

  private static Charset charset(String start) {
    Matcher encoding = ENCODING.matcher(start);
    try {
      return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
