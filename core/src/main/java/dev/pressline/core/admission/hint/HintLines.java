package dev.pressline.core.admission.hint;

import dev.pressline.core.post.LinkHint;
import dev.pressline.core.text.TextStream;
import dev.pressline.core.text.TextStream.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The hints in a body of HTML: lines of paragraphs, list items and quotations that consist of a
 * marker and a title, and the items of a list that a marker leads in to. They stay in the text. A
 * line with a link of its own needs no other.
 */
public final class HintLines {
  /** Far beyond any text. */
  private static final int MAX_HINTS = 200;

  private static final Evaluator NEVER_IN =
      QueryParser.parse(
          "a, code, pre, kbd, samp, h1, h2, h3, h4, h5, h6, td, th, button, summary, label,"
              + " figcaption");

  private static final Evaluator ITEM = QueryParser.parse("li");

  private final String text;
  private final List<Segment> segments;
  private final List<LinkHint> hints = new ArrayList<>();
  private int segment;
  private Optional<String> leadIn = Optional.empty();

  private HintLines(TextStream stream) {
    text = stream.text();
    segments = stream.segments();
  }

  /**
   * The hints in text order, each at the place where its title starts.
   *
   * @param html of the body
   * @param text its text stream
   */
  public static List<LinkHint> in(String html, String text) {
    boolean any = text.lines().anyMatch(line -> HintLine.of(line).or(() -> bare(line)).isPresent());
    return any ? new HintLines(TextStream.parse(html)).read() : List.of();
  }

  private static Optional<HintLine> bare(String line) {
    return HintLine.leadIn(line).map(kind -> new HintLine(kind, "", line.length()));
  }

  private List<LinkHint> read() {
    int start = 0;
    while (start < text.length() && hints.size() < MAX_HINTS) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      line(start, end);
      start = end + 1;
    }
    return List.copyOf(hints);
  }

  private void line(int start, int end) {
    List<Segment> within = within(start, end);
    String line = text.substring(start, end);
    Optional<HintLine> hint = HintLine.of(line);
    boolean item = leadIn.isPresent() && isAny(within, ITEM);
    if (!item) {
      leadIn = HintLine.leadIn(line);
    }
    if (isAny(within, NEVER_IN)) {
      return;
    }
    if (hint.isPresent()) {
      add(hint.get().kind(), hint.get().target(), start + hint.get().start());
    } else if (item && !line.isBlank()) {
      int blanks = line.length() - line.stripLeading().length();
      add(leadIn.orElseThrow(), line.strip(), start + blanks);
    }
  }

  private void add(String kind, String title, int position) {
    if (title.codePoints().filter(Character::isLetterOrDigit).limit(2).count() == 2) {
      hints.add(new LinkHint(kind, title, Optional.empty(), position));
    }
  }

  /** Lines are asked for in order. */
  private List<Segment> within(int start, int end) {
    while (segment < segments.size() && segments.get(segment).end() <= start) {
      segment++;
    }
    int last = segment;
    while (last < segments.size() && segments.get(last).start() < end) {
      last++;
    }
    return segments.subList(Math.min(segment, last), last);
  }

  private static boolean isAny(List<Segment> within, Evaluator elements) {
    return within.stream()
        .anyMatch(
            found ->
                found.node().parent() instanceof Element holder
                    && holder.closest(elements) != null);
  }
}
