package dev.pressline.launcher.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, decoded strictly: what could mean another file to one reader than to
 * another is refused.
 *
 * @param segments in Unicode's normal form C, as the site's files are named; none is empty, {@code
 *     .} or {@code ..}, and none holds a separator or a control character
 * @param isFolder whether it ends in a slash
 */
public record RequestPath(List<String> segments, boolean isFolder) {
  private static final int HEX = 16;

  public RequestPath {
    segments = List.copyOf(segments);
  }

  /** Reads a path as it stands in a request or in a link; empty when it is refused. */
  public static Optional<RequestPath> read(String raw) {
    if (!raw.startsWith("/")) {
      return Optional.empty();
    }
    boolean folder = raw.endsWith("/");
    List<String> segments = new ArrayList<>();
    if (raw.length() > 1) {
      String between = raw.substring(1, folder ? raw.length() - 1 : raw.length());
      for (String segment : between.split("/", -1)) {
        Optional<String> decoded = decoded(segment).filter(RequestPath::isPlain);
        if (decoded.isEmpty()) {
          return Optional.empty();
        }
        segments.add(Normalizer.normalize(decoded.get(), Normalizer.Form.NFC));
      }
    }
    return Optional.of(new RequestPath(segments, folder));
  }

  /** The decoded path, starting with a slash. */
  public String text() {
    return segments.isEmpty() ? "/" : "/" + String.join("/", segments) + (isFolder ? "/" : "");
  }

  /** The same with a slash at its end. */
  public RequestPath asFolder() {
    return new RequestPath(segments, true);
  }

  /** Whether it is the other or lies below it. */
  public boolean isBelow(RequestPath other) {
    return segments.size() >= other.segments.size()
        && segments.subList(0, other.segments.size()).equals(other.segments);
  }

  /** What is left of it below another. */
  public RequestPath below(RequestPath other) {
    return new RequestPath(segments.subList(other.segments.size(), segments.size()), isFolder);
  }

  /** Whether a part of it is one that file systems hide, as temporary and private files are. */
  public boolean isHidden() {
    return segments.stream()
        .anyMatch(segment -> segment.startsWith(".") && !segment.equals(".well-known"));
  }

  private static boolean isPlain(String segment) {
    return !segment.isEmpty()
        && !segment.equals(".")
        && !segment.equals("..")
        && segment.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }

  private static Optional<String> decoded(String segment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        Optional<Integer> octet = octet(segment, i + 1);
        if (octet.isEmpty()) {
          return Optional.empty();
        }
        bytes.write(octet.get());
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> octet(String text, int at) {
    if (at + 2 > text.length()) {
      return Optional.empty();
    }
    int high = Character.digit(text.charAt(at), HEX);
    int low = Character.digit(text.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? Optional.empty() : Optional.of(high * HEX + low);
  }
}
