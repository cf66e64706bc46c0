package dev.pressline.core.admission.text;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.hint.HintLine;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.LinkHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The blocks of a plain text as HTML, and the requests to link that stood between them. */
final class TextBlocks {
  private static final int MAX_HEADING_LENGTH = 100;
  private static final int MIN_TEXT_LENGTH = 80;

  /** Far beyond any text; what is behind so many stays in it. */
  private static final int MAX_HINTS = 1_000;

  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern TERMINAL = Pattern.compile(".*[.!…;:,。！；：，]$");

  private final Notes notes;
  private final List<String> blocks = new ArrayList<>();
  private final List<LinkHint> hints = new ArrayList<>();
  private int measured;
  private int length;

  TextBlocks(Notes notes) {
    this.notes = notes;
  }

  String html() {
    return String.join("\n", blocks);
  }

  List<LinkHint> hints() {
    return List.copyOf(hints);
  }

  void read(List<Line> lines) {
    List<List<Line>> groups = groups(lines);
    for (int i = 0; i < groups.size(); i++) {
      if (isTitleLike(groups.get(i))
          && headsText(groups.get(i), groups.subList(i + 1, groups.size()))) {
        blocks.add("<h2>" + inline(groups.get(i).getFirst()) + "</h2>");
      } else {
        group(groups.get(i));
      }
    }
  }

  void sources(List<Line> lines) {
    blocks.add(
        lines.stream()
            .filter(line -> !line.isBlank())
            .map(line -> "<li>" + escaped(line.stripped()) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>")));
  }

  private static List<List<Line>> groups(List<Line> lines) {
    List<List<Line>> groups = new ArrayList<>();
    List<Line> group = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isBlank()) {
        group.add(line);
      } else if (!group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static boolean isTitleLike(List<Line> group) {
    String line = group.getFirst().stripped();
    return group.size() == 1
        && line.length() <= MAX_HEADING_LENGTH
        && !Character.isLowerCase(line.codePointAt(0))
        && line.codePoints().anyMatch(Character::isLetter)
        && !TERMINAL.matcher(line).matches()
        && ListItems.at(group).isEmpty()
        && HintLine.of(line).isEmpty()
        && !URL.matcher(line).find();
  }

  /** Whether what follows is worth a heading: long lines, a list, or what leads in to one. */
  private static boolean headsText(List<Line> heading, List<List<Line>> groups) {
    if (groups.isEmpty()) {
      return false;
    }
    List<Line> first = groups.getFirst();
    String line = first.getFirst().stripped();
    boolean leadsIn = line.endsWith(":") || line.endsWith("：");
    List<Line> below =
        first.size() > 1
            ? first.subList(1, first.size())
            : groups.size() > 1 ? groups.get(1) : List.of();
    int enough = Math.max(MIN_TEXT_LENGTH, 3 * heading.getFirst().stripped().length() / 2);
    return line.length() >= enough
        || isWrapped(first)
        || ListItems.at(first).isPresent()
        || leadsIn && !below.isEmpty() && ListItems.at(below).isPresent();
  }

  private void group(List<Line> group) {
    List<Line> rest = group;
    List<Line> paragraph = new ArrayList<>();
    while (!rest.isEmpty()) {
      Optional<HintLine> hint = HintLine.of(rest.getFirst().text()).filter(HintLine::isHeadline);
      Optional<ListItems.Found> list = ListItems.at(rest);
      if (hints.size() < MAX_HINTS && hint.isPresent()) {
        paragraph(paragraph);
        hint(hint.get());
        rest = rest.subList(1, rest.size());
      } else if (list.isPresent()) {
        paragraph(paragraph);
        list(list.get());
        rest = rest.subList(list.get().lines(), rest.size());
      } else {
        paragraph.add(rest.getFirst());
        rest = rest.subList(1, rest.size());
      }
    }
    paragraph(paragraph);
  }

  private void paragraph(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    boolean longLines =
        lines.stream().mapToInt(line -> line.stripped().length()).average().orElse(0) > 100;
    if (isWrapped(lines)) {
      blocks.add("<p>" + joined(lines, " ") + "</p>");
    } else if (longLines) {
      lines.forEach(line -> blocks.add("<p>" + inline(line) + "</p>"));
    } else {
      blocks.add("<p>" + joined(lines, "<br>") + "</p>");
    }
    lines.clear();
  }

  /** Whether the lines were broken at a margin: all but the last are about as long. */
  private static boolean isWrapped(List<Line> lines) {
    return lines.size() > 1
        && lines.stream()
            .limit(lines.size() - 1L)
            .allMatch(line -> line.stripped().length() >= 45 && line.stripped().length() <= 120);
  }

  private void list(ListItems.Found list) {
    String tag = list.first().isPresent() ? "ol" : "ul";
    String start = list.first().filter(n -> n != 1).map(n -> " start=\"" + n + "\"").orElse("");
    blocks.add(
        list.items().stream()
            .map(item -> "<li>" + inline(item) + "</li>")
            .collect(Collectors.joining("", "<" + tag + start + ">", "</" + tag + ">")));
  }

  private void hint(HintLine hint) {
    Matcher url = URL.matcher(hint.target());
    Optional<String> address = url.find() ? Optional.of(url.group()) : Optional.empty();
    String title = URL.matcher(hint.target()).replaceAll("").strip();
    hints.add(
        new LinkHint(hint.kind(), title.isEmpty() ? hint.target() : title, address, position()));
  }

  /** Where the next block starts in the text stream. */
  private int position() {
    if (measured < blocks.size()) {
      String html = String.join("\n", blocks.subList(measured, blocks.size()));
      int added = BodyDom.sanitised(html, new Notes(notes.source())).canonical().text().length();
      length += added + (length > 0 && added > 0 ? 1 : 0);
      measured = blocks.size();
    }
    return length == 0 ? 0 : length + 1;
  }

  private String joined(List<Line> lines, String separator) {
    return lines.stream().map(this::inline).collect(Collectors.joining(separator));
  }

  private String inline(Line line) {
    return escaped(FootnoteMarks.removed(line, notes).strip());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
