package dev.pressline.core.admission.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The encoding that a web page says it is in: by a byte order mark, its XML declaration or its meta
 * elements, in this order (https://html.spec.whatwg.org/#determining-the-character-encoding, though
 * further into the page, as browsers look).
 */
final class PageCharset {
  private static final int HEAD = 8192;
  private static final Pattern XML =
      Pattern.compile("^\\s*+<\\?xml[^>]*?\\sencoding\\s*+=\\s*+[\"']([^\"'>]{1,40})");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*+=\\s*+[\"']?([^\\s\"';]{1,40})", Pattern.CASE_INSENSITIVE);

  /**
   * Labels that mean a larger set on the web (https://encoding.spec.whatwg.org/#names-and-labels).
   */
  private static final Map<String, String> ON_THE_WEB =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"));

  private PageCharset() {}

  /** What the page says; empty when the bytes are no page, or say nothing that is known here. */
  static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    if (hasUtf16Mark(bytes)) {
      String head = new String(bytes, 0, length & ~1, StandardCharsets.UTF_16);
      return Optional.of(StandardCharsets.UTF_16).filter(utf16 -> MarkupStart.isPage(head));
    }
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return MarkupStart.isPage(head) ? label(head).flatMap(PageCharset::known) : Optional.empty();
  }

  static boolean hasUtf16Mark(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static Optional<String> label(String head) {
    Matcher xml = XML.matcher(head);
    if (xml.find()) {
      return Optional.of(xml.group(1));
    }
    for (Element meta : Jsoup.parse(head).getElementsByTag("meta")) {
      Matcher content = CHARSET.matcher(meta.attr("content"));
      if (meta.hasAttr("charset")) {
        return Optional.of(meta.attr("charset"));
      }
      if (meta.attr("http-equiv").equalsIgnoreCase("content-type") && content.find()) {
        return Optional.of(content.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> known(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    String name = ON_THE_WEB.getOrDefault(lower, lower);
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
