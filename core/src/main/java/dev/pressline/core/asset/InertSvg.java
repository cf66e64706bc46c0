package dev.pressline.core.asset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Tells drawings that only draw from those that could do more when a reader opens them by
 * themselves (SVG 2, https://www.w3.org/TR/SVG2/). The bytes are never changed: they are kept or
 * left out.
 *
 * <p>Two nets, because browsers read XML otherwise than we do: an allow-list of elements and
 * attributes as parsed, and a list of words that no harmless drawing has anywhere in its text.
 */
public final class InertSvg {
  /** Larger drawings are not looked at, and count as active. */
  public static final int MAX_BYTES = 1024 * 1024;

  /** Drawings with more tags take too long to look at. */
  private static final int MAX_TAGS = 50_000;

  private static final Set<String> ELEMENTS =
      Set.of(
          ("svg g defs symbol use title desc metadata path rect circle ellipse line polyline"
               + " polygon text tspan textpath tref image switch style marker pattern clippath mask"
               + " lineargradient radialgradient meshgradient stop filter feblend fecolormatrix"
               + " fecomponenttransfer fecomposite feconvolvematrix fediffuselighting"
               + " fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg"
               + " fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset"
               + " fepointlight fespecularlighting fespotlight fetile feturbulence view")
              .split(" "));

  /** Editors keep their notes in elements with a prefix of their own, which browsers skip. */
  private static final Set<String> NOTES =
      Set.of("sodipodi", "inkscape", "rdf", "cc", "dc", "sketch", "serif", "bx");

  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          "<[^<>:\\s]{0,40}:?(?:script|foreignobject|handler|iframe|object|embed|html|body)\\b"
              + "|javascript:|vbscript:|<!entity|<\\?xml-"
              + "|[\\s\"'/]on[a-z]{3,30}\\s{0,20}=",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_ENCODING =
      Pattern.compile(
          "^<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"'](?!utf-8|us-ascii)[^\"']*[\"']",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOCTYPE = Pattern.compile("<!doctype", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMBEDDED_PICTURE =
      Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*");

  private InertSvg() {}

  /** Whether the drawing draws and does nothing else. */
  public static boolean isInert(byte[] drawing) {
    if (drawing.length > MAX_BYTES) {
      return false;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(drawing)).toString();
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (plain.chars().filter(c -> c == '<').count() > MAX_TAGS
        || declaresMore(plain)
        || SUSPICIOUS.matcher(plain).find()
        || OTHER_ENCODING.matcher(plain).find()) {
      return false;
    }
    Document parsed = Jsoup.parse(plain, "", Parser.xmlParser());
    Element root = parsed.firstElementChild();
    return root != null
        && localName(root).equals("svg")
        && parsed.getAllElements().stream()
            .filter(element -> !element.equals(parsed))
            .allMatch(InertSvg::isInert);
  }

  /** A document type may name the usual one, and declare nothing of its own. */
  private static boolean declaresMore(String text) {
    Matcher type = DOCTYPE.matcher(text);
    if (!type.find()) {
      return false;
    }
    int end = text.indexOf('>', type.end());
    return end < 0 || text.substring(type.start(), end).indexOf('[') >= 0 || type.find();
  }

  private static boolean isInert(Element element) {
    boolean known = ELEMENTS.contains(localName(element)) || NOTES.contains(prefix(element));
    return known && element.attributes().asList().stream().allMatch(InertSvg::isInert);
  }

  private static boolean isInert(Attribute attribute) {
    String key = attribute.getKey().toLowerCase(Locale.ROOT);
    String name = key.substring(key.indexOf(':') + 1);
    if (name.startsWith("on")) {
      return false;
    }
    String value = attribute.getValue().strip();
    return !(name.equals("href") || name.equals("src"))
        || value.startsWith("#")
        || EMBEDDED_PICTURE.matcher(value).matches();
  }

  private static String localName(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static String prefix(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }
}
