package dev.pressline.core.admission.body;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A name of a publication that stands in a text: {@code doi:10.1000/182} or the bare {@code
 * 10.1000/182}, in the form that Crossref found to match nearly all of them.
 *
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 * @param name without what stands before it
 */
record Doi(int start, int end, String name) {
  private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./_-])(?:doi:\\s?)?(10\\.\\d{4,9}/[-._;()/:A-Za-z0-9]{0,200}[A-Za-z0-9)])",
          Pattern.CASE_INSENSITIVE);

  /** The first one at or behind the position. */
  static Optional<Doi> find(String text, int from) {
    Matcher found = FORM.matcher(text);
    if (text.indexOf("10.", from) < 0 || !found.find(from)) {
      return Optional.empty();
    }
    int end = found.end();
    if (text.charAt(end - 1) == ')' && found.group(1).indexOf('(') < 0) {
      end--;
    }
    return Optional.of(new Doi(found.start(), end, text.substring(found.start(1), end)));
  }

  /** Whether names become links there; a heading leads to its own place. */
  static boolean mayStandIn(TextNode words) {
    return !(words.parent() instanceof Element holder) || holder.closest(HEADING) == null;
  }

  /** Where the publication is found. */
  String url() {
    return "https://doi.org/" + name;
  }
}
