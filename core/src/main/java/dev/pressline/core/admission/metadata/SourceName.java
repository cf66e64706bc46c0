package dev.pressline.core.admission.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file says about the post in it. */
public final class SourceName {
  private static final Pattern DATED =
      Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})(?:[-_ ](.*))?", Pattern.DOTALL);
  private static final Pattern EXTENSION =
      Pattern.compile(
          "\\.(?:md|markdown|mkd|mdown|html?|xhtml|txt|text)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPAQUE =
      Pattern.compile("^\\d+$|(?i)(?:^|[-_])(?=[a-f]*\\d)[0-9a-f]{10,}(?:$|[-_])");
  private static final Pattern WORD_GAP = Pattern.compile("[-_]+");

  private static final Pattern OF_JEKYLL =
      Pattern.compile("(?:^|.*/)_posts/(?:.*/)?\\d{4}-\\d{1,2}-\\d{1,2}-[^/]*");

  private SourceName() {}

  /** Whether the file lies and is named as Jekyll asks of its posts. */
  public static boolean isOfJekyll(String path) {
    return OF_JEKYLL.matcher(path).matches();
  }

  /** The day at the start of the name, as Jekyll has it. */
  public static Optional<String> date(String path) {
    Matcher dated = DATED.matcher(bare(path));
    return dated.matches() ? Optional.of(dated.group(1)) : Optional.empty();
  }

  /** The name without folder, extension and day; of a page bundle the name of its folder. */
  public static Optional<String> name(String path) {
    String bare = bare(path);
    Matcher dated = DATED.matcher(bare);
    String name = dated.matches() && dated.group(2) != null ? dated.group(2) : bare;
    return name.isBlank() ? Optional.empty() : Optional.of(name.strip());
  }

  /** The name as a title: words apart, and capitalised where it was written for addresses. */
  public static Optional<String> title(String path) {
    return name(path)
        .map(
            name -> {
              boolean spoken = name.indexOf(' ') >= 0;
              String words = spoken ? name : WORD_GAP.matcher(name).replaceAll(" ").strip();
              return words.isEmpty()
                  ? name
                  : Character.toString(Character.toTitleCase(words.codePointAt(0)))
                      + words.substring(words.offsetByCodePoints(0, 1));
            });
  }

  /** Whether the name was written to be read: it has a blank or letters beyond ASCII. */
  public static boolean isSpoken(String path) {
    return name(path)
        .map(name -> name.codePoints().anyMatch(c -> c == ' ' || c > 127 && Character.isLetter(c)))
        .orElse(false);
  }

  /** Whether the name says nothing to people: digits, or what a machine drew. */
  public static boolean isOpaque(String path) {
    return name(path).map(name -> OPAQUE.matcher(name).find()).orElse(true);
  }

  private static String bare(String path) {
    String[] segments = path.split("/");
    String last =
        segments.length == 0
            ? ""
            : EXTENSION.matcher(segments[segments.length - 1]).replaceFirst("");
    boolean bundle = last.equalsIgnoreCase("index") || last.equalsIgnoreCase("_index");
    return bundle && segments.length > 1 ? segments[segments.length - 2] : last;
  }
}
