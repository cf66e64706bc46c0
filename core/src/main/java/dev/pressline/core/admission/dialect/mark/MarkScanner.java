package dev.pressline.core.admission.dialect.mark;

import dev.pressline.core.admission.dialect.mark.Mark.Kind;
import dev.pressline.core.admission.dialect.mark.Mark.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a body once and finds its marks. Code has none: neither that of Markdown nor what
 * stands between HTML's tags for code. What stands between {@code raw} and its end has none either.
 */
public final class MarkScanner {
  /** Far beyond any post; what stands behind so many stays as it is. */
  public static final int MAX_MARKS = 5_000;

  private static final Set<String> VERBATIM_TAGS =
      Set.of("raw", "rawblock", "highlight", "codeblock", "code", "comment");
  private static final Set<String> VERBATIM_SHORTCODES =
      Set.of("highlight", "rawhtml", "raw", "html", "comment");
  private static final Set<String> VERBATIM_OPTIONS = Set.of("comment");
  private static final List<String> VERBATIM_ELEMENTS =
      List.of("pre", "code", "script", "style", "textarea", "kbd", "samp");

  private static final int MAX_BEFORE_NAME = 12;

  private final String text;
  private final CodeRegions code;
  private final MarkReader reader;
  private final Map<String, NextIndex> ends = new HashMap<>();
  private final Set<String> endless = new HashSet<>();

  private MarkScanner(String text, CodeRegions code) {
    this.text = text;
    this.code = code;
    this.reader = new MarkReader(text);
  }

  /** The marks in the order of the body, {@value #MAX_MARKS} at most. */
  public static List<Found> marks(String text, CodeRegions code) {
    MarkScanner scanner = new MarkScanner(text, code);
    List<Found> marks = new ArrayList<>();
    int at = 0;
    while (at < text.length() && marks.size() < MAX_MARKS) {
      char c = text.charAt(at);
      if (c != '{' && c != '<' && c != '`') {
        at++;
        continue;
      }
      int behindCode = code.endFrom(at);
      if (behindCode > at) {
        at = behindCode;
      } else if (c == '<') {
        at = scanner.behindElement(at);
      } else {
        Optional<Found> found = c == '{' ? scanner.found(at) : Optional.empty();
        found.ifPresent(marks::add);
        at = found.map(Found::end).orElse(at + 1);
      }
    }
    return marks;
  }

  private Optional<Found> found(int at) {
    return reader
        .at(at)
        .filter(mark -> !code.covers(mark.end() - 1))
        .map(mark -> new Found(mark, verbatimEnd(mark)));
  }

  private Optional<Mark> verbatimEnd(Mark mark) {
    Set<String> verbatim =
        switch (mark.style()) {
          case TAG -> VERBATIM_TAGS;
          case SHORTCODE -> VERBATIM_SHORTCODES;
          case ATTRIBUTES -> VERBATIM_OPTIONS;
          default -> Set.of();
        };
    if (mark.kind() != Kind.OPEN || !verbatim.contains(mark.name())) {
      return Optional.empty();
    }
    return switch (mark.style()) {
      case TAG -> end(mark, "end" + mark.name());
      case ATTRIBUTES -> end(mark, "{:/");
      default -> end(mark, mark.name());
    };
  }

  /** The next mark in which the words stand and which ends the mark. */
  private Optional<Mark> end(Mark mark, String words) {
    if (endless.contains(words)) {
      return Optional.empty();
    }
    NextIndex next = ends.computeIfAbsent(words, key -> new NextIndex(text, key));
    for (int i = next.from(mark.end()); i >= 0; i = next.from(i + 1)) {
      Optional<Mark> candidate = reader.at(Math.max(mark.end(), startBefore(i)));
      if (candidate.filter(end -> ends(mark, end)).isPresent()) {
        return candidate;
      }
    }
    endless.add(words);
    return Optional.empty();
  }

  /** Where the mark with the word at the offset starts, if there is one. */
  private int startBefore(int offset) {
    int open = offset;
    while (open > 0 && offset - open < MAX_BEFORE_NAME && text.charAt(open) != '{') {
      open--;
    }
    return open > 0 && text.charAt(open - 1) == '{' ? open - 1 : open;
  }

  private static boolean ends(Mark mark, Mark end) {
    boolean anyOption = mark.style() == Style.ATTRIBUTES;
    return end.isEnd()
        && end.style() == mark.style()
        && (anyOption || end.name().equals(mark.name()));
  }

  /** Offset behind an element whose text is no text, if one starts here; else the next offset. */
  private int behindElement(int at) {
    if (text.startsWith("<!--", at)) {
      int close = ends.computeIfAbsent("-->", key -> new NextIndex(text, key)).from(at);
      return close < 0 ? at + 1 : close + 3;
    }
    for (String name : VERBATIM_ELEMENTS) {
      int behind = at + 1 + name.length();
      boolean opens =
          text.regionMatches(true, at + 1, name, 0, name.length())
              && behind < text.length()
              && !Character.isLetterOrDigit(text.charAt(behind))
              && text.charAt(behind) != '-';
      if (opens) {
        int close = closing(name, at);
        return close < 0 ? behind : close;
      }
    }
    return at + 1;
  }

  private int closing(String name, int at) {
    String lower = "</" + name;
    String upper = lower.toUpperCase(Locale.ROOT);
    int first = ends.computeIfAbsent(lower, key -> new NextIndex(text, key)).from(at);
    int second = ends.computeIfAbsent(upper, key -> new NextIndex(text, key)).from(at);
    return first < 0 || second >= 0 && second < first ? second : first;
  }
}
