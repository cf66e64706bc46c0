package dev.pressline.core.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An address path within a site that is safe to write to disk and to link to.
 *
 * <p>Starts with {@code /}, is percent-decoded and in Unicode NFC, ends in {@code /} unless it
 * names an HTML file, has no empty, dot-led or over-long segment and no white space around a
 * segment, no character that means something else in addresses or file names, and none that cannot
 * be seen. Because a percent sign is among those, reading a safe path again changes nothing.
 *
 * @param value the path, decoded
 */
public record SitePath(String value) {
  /** Longest segment in UTF-8 bytes: file systems allow 255, and temporary names need room. */
  public static final int MAX_SEGMENT_BYTES = 200;

  /** Longest path in UTF-8 bytes. */
  public static final int MAX_BYTES = 1000;

  /** Mean something else in addresses (RFC 3986) or are refused by some file system. */
  private static final String RESERVED = "\\?#%:*\"<>|";

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern HTML_FILE = Pattern.compile("(?i).*[^/]\\.html?$");

  public SitePath {
    Optional<String> fault = faultOf(value);
    if (fault.isPresent() || !value.startsWith("/")) {
      throw new IllegalArgumentException("not a site path: " + fault.orElse("no leading slash"));
    }
  }

  /** What reading a path comes to. */
  public sealed interface Reading {
    /** The path is fine. */
    record Safe(SitePath path) implements Reading {}

    /**
     * The path is not acceptable.
     *
     * @param reason ends the sentence "The path …"
     */
    record Unsafe(String reason) implements Reading {}
  }

  /** Normalises and checks a path as an author writes it: with or without slashes around it. */
  public static Reading read(String written) {
    String raw = written.strip();
    Optional<String> outer = outerFaultOf(raw);
    if (outer.isPresent()) {
      return new Reading.Unsafe(outer.get());
    }
    String decoded = Normalizer.normalize(percentDecoded(raw), Normalizer.Form.NFC);
    if (slashes(decoded) != slashes(raw)) {
      return new Reading.Unsafe("hides a slash behind a percent sign");
    }
    String led = decoded.startsWith("/") ? decoded : "/" + decoded;
    String path = led.endsWith("/") || HTML_FILE.matcher(led).matches() ? led : led + "/";
    return faultOf(path)
        .<Reading>map(Reading.Unsafe::new)
        .orElseGet(() -> new Reading.Safe(new SitePath(path)));
  }

  /** The names between the slashes. */
  public List<String> segments() {
    return Arrays.stream(value.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  private static Optional<String> outerFaultOf(String raw) {
    if (raw.isEmpty()) {
      return Optional.of("is empty");
    }
    if (raw.contains("//")) {
      return Optional.of("has two slashes in a row, which could name a host");
    }
    if (SCHEME.matcher(raw).matches()) {
      return Optional.of("has a scheme; only a path is wanted");
    }
    return Optional.empty();
  }

  private static Optional<String> faultOf(String path) {
    OptionalInt reserved = path.chars().filter(c -> RESERVED.indexOf(c) >= 0).findFirst();
    if (reserved.isPresent()) {
      return Optional.of(
          "has \"%c\", which cannot stand in an address".formatted(reserved.getAsInt()));
    }
    if (path.codePoints().anyMatch(SitePath::isInvisible)) {
      return Optional.of("has a control character or one that cannot be seen");
    }
    if (bytes(path) > MAX_BYTES) {
      return Optional.of("is longer than " + MAX_BYTES + " bytes");
    }
    return Arrays.stream(path.substring(Math.min(1, path.length())).split("/"))
        .map(SitePath::segmentFault)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> segmentFault(String segment) {
    if (segment.equals("..") || segment.equals(".")) {
      return Optional.of("climbs with \"" + segment + "\"");
    }
    if (segment.startsWith(".")) {
      return Optional.of("has a segment that starts with a dot");
    }
    if (!segment.equals(segment.strip())) {
      return Optional.of("has a segment with white space around it");
    }
    if (bytes(segment) > MAX_SEGMENT_BYTES) {
      return Optional.of("has a segment longer than " + MAX_SEGMENT_BYTES + " bytes");
    }
    return Optional.empty();
  }

  /**
   * Joiners are letters' business in Persian and Indic scripts and stay; unassigned code points go,
   * as a later Unicode may normalise them otherwise and move the post.
   */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT && c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Decodes once; text that is no valid percent-encoding of UTF-8 stays as it is. */
  public static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        out.put((byte) (high << 4 | low));
        i += 2;
      } else {
        out.put(in[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
    } catch (CharacterCodingException notEncodedText) {
      return text;
    }
  }

  private static long slashes(String text) {
    return text.chars().filter(c -> c == '/').count();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
