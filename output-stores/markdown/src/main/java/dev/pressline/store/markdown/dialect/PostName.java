package dev.pressline.store.markdown.dialect;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a post's file, made of the post's id, so that an edit never moves it: the path below
 * the folder in which a generator keeps its posts, without extension. A name that some file system
 * or generator would not take is mended and ends in a hash of the id.
 */
public final class PostName {
  private static final Pattern HEXO_OR_JEKYLL =
      Pattern.compile("((?:[^/]+/)*?)(?:source/)?_posts/(.+)");
  private static final Pattern HUGO = Pattern.compile("((?:[^/]+/)*?)content/(?:posts?/)?(.+)");
  private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-.+");

  /** Names of devices in Windows, whatever stands behind a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _.,+()'-]+");

  /** Generators leave out what starts like this; blanks are lost by file systems. */
  private static final Pattern EDGES = Pattern.compile("^[_.~ ]+|[. ]+$");

  private static final int LONGEST_SEGMENT = 120;
  private static final int MOST_SEGMENTS = 12;
  private static final int HASH_DIGITS = 8;

  private PostName() {}

  /** What naming comes to. */
  public sealed interface Reading {
    /** The name. */
    record Named(String value) implements Reading {}

    /**
     * The id would lead out of the folder.
     *
     * @param reason ends the sentence "The id of the post …"
     */
    record Unsafe(String reason) implements Reading {}
  }

  /**
   * The name of the post's file.
   *
   * @param day of the post, which Jekyll asks for at the start of a name
   */
  public static Reading of(PostId id, String site, Dialect dialect, LocalDate day) {
    String value = id.value();
    String own = value.startsWith(site + "/") ? value.substring(site.length() + 1) : value;
    List<String> segments = new ArrayList<>(List.of(belowPosts(own).split("/", -1)));
    for (String segment : segments) {
      if (segment.equals("..") || segment.equals(".") || segment.isEmpty()) {
        return new Reading.Unsafe("climbs out of its folder, or has an empty part");
      }
    }
    if (value.indexOf('\\') >= 0 || value.indexOf('\0') >= 0) {
      return new Reading.Unsafe("has a backslash or a NUL");
    }
    if (segments.size() > MOST_SEGMENTS) {
      return new Reading.Named(dated("post-" + hash(id), dialect, day));
    }
    segments.set(segments.size() - 1, dated(segments.getLast(), dialect, day));
    segments.replaceAll(segment -> safe(segment, id));
    return new Reading.Named(String.join("/", segments));
  }

  /** The name of a post that has to leave its own to another. */
  public static String apart(String name, PostId id) {
    int last = name.lastIndexOf('/') + 1;
    return name.substring(0, last) + hashed(name.substring(last), id);
  }

  /** Equal for names that some file system takes for the same. */
  public static String key(String name) {
    return Normalizer.normalize(
        Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
        Normalizer.Form.NFC);
  }

  private static String belowPosts(String path) {
    for (Pattern folder : List.of(HEXO_OR_JEKYLL, HUGO)) {
      Matcher below = folder.matcher(path);
      if (below.matches()) {
        return below.group(1) + below.group(2);
      }
    }
    return path;
  }

  private static String dated(String name, Dialect dialect, LocalDate day) {
    return dialect == Dialect.JEKYLL && !DATED.matcher(name).matches() ? day + "-" + name : name;
  }

  private static String safe(String segment, PostId id) {
    String composed = Normalizer.normalize(segment, Normalizer.Form.NFC);
    String plain = OTHERS.matcher(composed).replaceAll("-");
    String trimmed = EDGES.matcher(plain).replaceAll("");
    boolean fine =
        trimmed.equals(composed)
            && bytes(trimmed) <= LONGEST_SEGMENT
            && !DEVICE.matcher(trimmed).matches();
    return fine ? trimmed : hashed(trimmed.isEmpty() ? "post" : trimmed, id);
  }

  private static String hashed(String segment, PostId id) {
    String cut = segment;
    while (bytes(cut) > LONGEST_SEGMENT - HASH_DIGITS - 1) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + "-" + hash(id);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String hash(PostId id) {
    return Sha256.of(id.value().getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
  }
}
