package dev.pressline.core.admission.html.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of an article in the title of its page: {@code Article | Site}. */
public final class DocumentTitle {
  private static final Pattern SEPARATOR = Pattern.compile(" [|\\-–—\\\\/>»·:] ");
  private static final int MIN_WORDS = 3;
  private static final int MAX_LENGTH = 500;
  private static final int MAX_HEADINGS = 10;

  private DocumentTitle() {}

  /**
   * The article's title.
   *
   * @param site the site's name, which is left out at either end
   * @param headings of the first rank; one that the title starts or ends with is it
   */
  public static Optional<String> of(String written, Optional<String> site, List<String> headings) {
    String whole = written.strip();
    if (whole.isEmpty() || whole.length() > MAX_LENGTH) {
      return Optional.of(whole).filter(text -> !text.isEmpty());
    }
    Optional<String> heading =
        headings.stream()
            .limit(MAX_HEADINGS)
            .filter(text -> !text.isBlank())
            .filter(text -> whole.equals(text) || without(whole, text).isPresent())
            .findFirst();
    return heading
        .or(() -> site.flatMap(name -> without(whole, name)))
        .or(() -> Optional.of(withoutLastPart(whole)));
  }

  /** The title without the site's name, where it is known and in it. */
  static String withoutSite(String title, Optional<String> site) {
    return title.length() > MAX_LENGTH
        ? title
        : site.flatMap(name -> without(title, name)).orElse(title);
  }

  /** The title without the part at its start or end, and what parts them. */
  private static Optional<String> without(String title, String part) {
    Matcher separator = SEPARATOR.matcher(title);
    Optional<String> rest = Optional.empty();
    while (separator.find()) {
      String head = title.substring(0, separator.start()).strip();
      String tail = title.substring(separator.end()).strip();
      if (tail.equalsIgnoreCase(part)) {
        return Optional.of(head);
      }
      if (rest.isEmpty() && head.equalsIgnoreCase(part)) {
        rest = Optional.of(tail);
      }
    }
    return rest;
  }

  private static String withoutLastPart(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int end = -1;
    while (separator.find()) {
      end = separator.start();
    }
    String head = end < 0 ? title : title.substring(0, end).strip();
    return head.split("\\s+").length < MIN_WORDS ? title : head;
  }
}
