package dev.pressline.core.admission.body;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that may stand in a post. Read as browsers read them (WHATWG URL: white space and
 * control characters around and TAB and line ends within are dropped first), so that nothing hides
 * from the check.
 */
public final class SafeUrl {
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");
  private static final Set<String> MEDIA_SCHEMES = Set.of("http", "https");
  private static final Pattern SMALL_IMAGE =
      Pattern.compile("(?i)^data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]{1,65536}$");
  private static final Set<String> SCRIPT_SCHEMES =
      Set.of("javascript", "vbscript", "livescript", "mocha", "jscript", "data");

  /** What readers do not see and older software, not browsers, may leave out of a scheme. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\u180E]");

  private static final int LONGEST_DISGUISE = 1_000;
  private static final Pattern HOST = Pattern.compile("^(?:[a-z]+:)?//(?:www\\.)?([^/?#:]+)");
  private static final Pattern IMAGE_NAME =
      Pattern.compile("(?i)\\.(?:png|jpe?g|gif|webp|svg|avif|bmp)(?:$|[?#!@])");
  private static final Pattern IMAGE_QUERY =
      Pattern.compile("(?i)/images\\?|[?&](?:fm|format|wx_fmt)=(?:png|jpe?g|gif|webp|avif)|=tbn:");

  private SafeUrl() {}

  /** The address for a link to follow; absent when it must not be followed. */
  public static Optional<String> link(String written) {
    return withScheme(written, LINK_SCHEMES);
  }

  /** The address of a picture; small pictures may be within the address. */
  public static Optional<String> image(String written) {
    String url = cleaned(written);
    return SMALL_IMAGE.matcher(url).matches() ? Optional.of(url) : media(url);
  }

  /** The address of sound or film. */
  public static Optional<String> media(String written) {
    return withScheme(written, MEDIA_SCHEMES);
  }

  /** Whether the address most likely is one of a picture. */
  public static boolean looksLikeImage(String url) {
    return IMAGE_NAME.matcher(url).find() || IMAGE_QUERY.matcher(url).find();
  }

  /** Whether the address leads to another site. */
  public static boolean isExternal(String url) {
    return url.startsWith("//")
        || url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The host an address names, else the address. */
  public static String host(String url) {
    Matcher host = HOST.matcher(url);
    return host.find() ? host.group(1) : url;
  }

  private static Optional<String> withScheme(String written, Set<String> schemes) {
    String url = cleaned(written);
    Matcher scheme = SCHEME.matcher(url);
    boolean safe =
        scheme.find()
            ? schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT))
            : !isScriptInDisguise(url);
    return safe && !url.isEmpty() ? Optional.of(url) : Optional.empty();
  }

  /** Addresses that filters before or after us could take for scripts lead nowhere anyway. */
  private static boolean isScriptInDisguise(String url) {
    int colon = url.indexOf(':');
    if (colon < 0 || colon > LONGEST_DISGUISE) {
      return false;
    }
    String scheme = UNSEEN.matcher(url.substring(0, colon)).replaceAll("");
    return SCRIPT_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
  }

  private static String cleaned(String written) {
    int start = 0;
    int end = written.length();
    while (start < end && written.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && written.charAt(end - 1) <= ' ') {
      end--;
    }
    String trimmed = written.substring(start, end);
    return trimmed.chars().noneMatch(SafeUrl::isDropped)
        ? trimmed
        : trimmed.replace("\t", "").replace("\n", "").replace("\r", "");
  }

  private static boolean isDropped(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }
}
