package dev.pressline.core.admission.text;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.body.BodyLimits;
import dev.pressline.core.admission.body.PageFacts;
import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.body.Sources;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads plain text, written or scraped: the first line is the title, blank lines part blocks, a
 * short line alone above a longer text is a heading. Of a page scraped with all its menus the
 * article is taken. Every line of the source is in the text, the title, a hint or counted in a
 * warning.
 */
public final class PlainTextReader {
  private static final int MAX_TITLE_LENGTH = 150;
  private static final Pattern LIST_OR_HINT = Pattern.compile("^\\s*(?:\\d{1,3}[.)]|[-*•])\\s.*");

  private PlainTextReader() {}

  /**
   * The body of the source, which is plain text.
   *
   * @param bodyStart offset of the text in the source
   * @param title given elsewhere; the first line is then text, unless it repeats the title
   */
  public static ReadBody read(String text, int bodyStart, Optional<String> title, Notes notes) {
    BodyLimits.checkLines(text, bodyStart, notes);
    List<Line> all = lines(text, bodyStart);
    Optional<ScrapedPage.Article> article = ScrapedPage.article(all, notes);
    if (article.isPresent()) {
      return body(
          article.get().lines(),
          title.isPresent() ? Optional.empty() : article.get().title(),
          notes);
    }
    List<Line> lines = Residue.without(all, notes);
    int first = firstFilled(lines);
    Optional<String> ownTitle = ownTitle(lines, first);
    boolean titled =
        ownTitle.isPresent() && title.map(given -> given.equals(ownTitle.get())).orElse(true);
    return body(
        lines.subList(titled ? first + 1 : first, lines.size()),
        titled ? ownTitle : Optional.empty(),
        notes);
  }

  private static ReadBody body(List<Line> body, Optional<String> title, Notes notes) {
    Optional<Integer> sources = Sources.firstLine(body.stream().map(Line::text).toList());

    TextBlocks blocks = new TextBlocks(notes);
    blocks.read(body.subList(0, sources.orElse(body.size())));
    sources.ifPresent(start -> blocks.sources(body.subList(start, body.size())));
    BodyDom dom = BodyDom.sanitised(blocks.html(), notes);
    List<Citation> citations = sources.isPresent() ? dom.markSources() : List.of();
    return new ReadBody(dom, title, citations, blocks.hints(), PageFacts.NONE);
  }

  private static Optional<String> ownTitle(List<Line> lines, int first) {
    if (first >= lines.size()) {
      return Optional.empty();
    }
    Line line = lines.get(first);
    boolean alone = first + 1 >= lines.size() || lines.get(first + 1).isBlank();
    boolean shorter =
        !alone && lines.get(first + 1).stripped().length() > 3 * line.stripped().length() / 2;
    boolean fits =
        line.stripped().length() <= MAX_TITLE_LENGTH
            && !LIST_OR_HINT.matcher(line.text()).matches()
            && (alone || shorter)
            && line.text().codePoints().anyMatch(Character::isLetterOrDigit);
    return fits ? Optional.of(line.stripped()) : Optional.empty();
  }

  private static int firstFilled(List<Line> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    return first;
  }

  private static List<Line> lines(String text, int bodyStart) {
    List<Line> lines = new ArrayList<>();
    int offset = bodyStart;
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(line, offset));
      offset += line.length() + 1;
    }
    return lines;
  }
}
