package dev.pressline.core.enrichment.hint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read a quoted title.
 *
 * @param title what is taken for the title
 * @param siteName what is taken for the name of a site behind it, or nothing
 */
record Quote(String title, String siteName) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[|｜]\\s*|\\s+[-–—·•»«:]+\\s+");

  /** The quote as it stands, and without what stands behind its last separator. */
  static List<Quote> readings(String quoted) {
    Quote whole = new Quote(quoted, "");
    Matcher separator = SEPARATOR.matcher(quoted);
    int start = 0;
    int end = 0;
    while (separator.find()) {
      start = separator.start();
      end = separator.end();
    }
    return start == 0
        ? List.of(whole)
        : List.of(whole, new Quote(quoted.substring(0, start), quoted.substring(end)));
  }
}
