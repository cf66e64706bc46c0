package dev.pressline.core.admission.hint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that consists of a known marker and what it sends to.
 *
 * @param kind the marker, lower case
 * @param target title, address or both, without blanks around it
 * @param start where the target starts in the line, in UTF-16 code units
 */
public record HintLine(String kind, String target, int start) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A pictogram or two may stand first; what would make the line an item of a list may not. */
  private static final String ORNAMENT = "\\s*(?:[^\\p{L}\\p{N}\\s\\-*+>#|<\\[(\"'“]{1,3}\\s*)?";

  private static final Pattern LINE =
      Pattern.compile(ORNAMENT + "(" + HintMarkers.ALTERNATIVES + ")\\s*[:：–—-]\\s*(\\S.*)", FLAGS);
  private static final Pattern LEAD_IN =
      Pattern.compile(ORNAMENT + "(" + HintMarkers.ALTERNATIVES + ")\\s*[:：]?\\s*", FLAGS);
  private static final int LONGEST = 400;

  /**
   * Whether the target reads like a headline: a sentence that ends in a full stop says something.
   */
  public boolean isHeadline() {
    return target.endsWith("..") || !(target.endsWith(".") || target.endsWith("。"));
  }

  /** The line as a hint, if it is one. */
  public static Optional<HintLine> of(String line) {
    Matcher hint = LINE.matcher(line);
    if (line.length() > LONGEST || !hint.matches() || hint.group(2).isBlank()) {
      return Optional.empty();
    }
    // More is stripped than the pattern takes for blanks.
    int blanks = hint.group(2).length() - hint.group(2).stripLeading().length();
    return Optional.of(
        new HintLine(lower(hint.group(1)), hint.group(2).strip(), hint.start(2) + blanks));
  }

  /** The marker of a line that leads in to a list of titles. */
  static Optional<String> leadIn(String line) {
    Matcher marker = LEAD_IN.matcher(line);
    return line.length() <= LONGEST && marker.matches()
        ? Optional.of(lower(marker.group(1)))
        : Optional.empty();
  }

  private static String lower(String marker) {
    return marker.toLowerCase(Locale.ROOT);
  }
}
