package dev.pressline.core.admission.body;

import dev.pressline.core.post.Citation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Sources named in plain lines at the end of a text: {@code Reuters - headline}. */
public final class Sources {
  private static final Pattern LINE =
      Pattern.compile("^(?!\\s*[-*+>#|])\\s*(\\S[^\\n]{0,59}?)\\s+[-–—]\\s+(\\S[^\\n]{3,300})$");
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)\\b(?:sources?|references?|further reading|read more|links?|bibliography)\\b");
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");
  private static final int MAX_WORDS = 6;
  private static final int MAX_LENGTH = 1_000;
  private static final int MAX_LEAD_IN = 60;

  private Sources() {}

  /**
   * Number of the line at which a closing list of sources starts. All lines of the last block name
   * a publisher and a headline; the block before ends in a colon or speaks of sources.
   */
  public static Optional<Integer> firstLine(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    int start = end;
    while (start > 0 && isSource(lines.get(start - 1))) {
      start--;
    }
    boolean block = start > 0 && start < end - 1 && isLedIn(lines, start);
    return block ? Optional.of(start) : Optional.empty();
  }

  private static boolean isLedIn(List<String> lines, int start) {
    int before = start - 1;
    while (before > 0 && lines.get(before).isBlank()) {
      before--;
    }
    String lead = lines.get(before).strip();
    return (lead.length() <= MAX_LEAD_IN || lead.endsWith(":")) && LEAD_IN.matcher(lead).find();
  }

  private static boolean isSource(String line) {
    Matcher parts = LINE.matcher(line);
    return line.length() <= MAX_LENGTH
        && parts.matches()
        && parts.group(1).split("\\s+").length <= MAX_WORDS
        && Character.isUpperCase(parts.group(1).codePointAt(0));
  }

  /** The items of a list of sources as citations. */
  static List<Citation> citations(List<Element> items) {
    return items.stream().map(Sources::citation).toList();
  }

  private static Citation citation(Element item) {
    Optional<String> linked =
        Optional.ofNullable(item.selectFirst("a[href]")).map(link -> link.attr("href"));
    String text = item.text().strip();
    Matcher plain = URL.matcher(text);
    Optional<String> url =
        linked.or(() -> plain.find() ? Optional.of(plain.group()) : Optional.empty());
    Matcher parts = LINE.matcher(text);
    return text.length() <= MAX_LENGTH && parts.matches()
        ? new Citation(Optional.of(parts.group(1)), parts.group(2).strip(), url)
        : new Citation(Optional.empty(), text, url);
  }
}
