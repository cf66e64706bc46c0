package dev.pressline.core.admission.text;

import dev.pressline.core.admission.html.facts.DocumentTitle;
import dev.pressline.core.admission.source.Notes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole page scraped as plain text, menus and all, and the article in it: the run of lines with
 * the highest sum of weights, sentences above zero and menu lines below (maximum subsequence
 * segmentation; Pasternack and Roth, "Extracting article text from the web", WWW 2009). A text that
 * has not several lines that only pages have is no such page, and stays as it is.
 */
final class ScrapedPage {
  private static final int MIN_SIGNS = 3;
  private static final int MIN_SCRAPS = 10;
  private static final int SENTENCE = 10;
  private static final int LONG = 20;
  private static final int MIN_TITLE = 10;
  private static final int MIN_TITLE_WORDS = 3;
  private static final int MAX_LEGAL_WITHIN = 30;

  private static final int SHORT_SENTENCE_WEIGHT = 2;
  private static final int DATA_WEIGHT = -2;
  private static final int SCRAP_WEIGHT = -12;
  private static final int LEGAL_WEIGHT = -20;
  private static final int AROUND_WEIGHT = -30;
  private static final int TITLE_WEIGHT = 40;
  private static final int WORTH_KEEPING = 60;

  private final List<Line> lines;
  private final Set<Integer> titles = new HashSet<>();

  private ScrapedPage(List<Line> lines) {
    this.lines = lines;
    String head = lines.getFirst().folded();
    for (int i = 1; i < lines.size(); i++) {
      if (repeats(lines.get(i), head)) {
        titles.add(i);
      }
    }
  }

  /**
   * What is left of a text.
   *
   * @param lines of the article
   * @param title of the page, without the site's name
   */
  record Article(List<Line> lines, Optional<String> title) {
    Article {
      lines = List.copyOf(lines);
    }
  }

  /** The article, if the lines are a page; what is left out is noted. */
  static Optional<Article> article(List<Line> text, Notes notes) {
    List<Line> lines = text.stream().dropWhile(Line::isBlank).toList();
    return isPage(lines) ? new ScrapedPage(lines).article(notes) : Optional.empty();
  }

  private static boolean isPage(List<Line> lines) {
    Set<String> signs = new HashSet<>();
    int scraps = 0;
    for (Line line : lines) {
      if (!line.isBlank()) {
        if (Furniture.isOfAPage(line)) {
          signs.add(line.folded());
        }
        scraps += line.words() < SENTENCE && !Furniture.endsSentence(line) ? 1 : 0;
      }
    }
    return signs.size() >= MIN_SIGNS && scraps >= MIN_SCRAPS;
  }

  private Optional<Article> article(Notes notes) {
    int[] span = heaviest();
    int start = afterTitle(span[0], span[1]);
    while (start < span[1] && (lines.get(start).isBlank() || weight(lines.get(start)) < 0)) {
      start++;
    }
    if (start >= span[1]) {
      return Optional.empty();
    }
    List<Line> kept = new ArrayList<>();
    Removals removals = new Removals(notes);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean within = i >= start && i < span[1] && !isFurnitureWithin(line);
      if (within || line.isBlank()) {
        kept.add(line);
        if (within && !line.isBlank()) {
          removals.end();
        }
      } else if (i > 0 && !titles.contains(i)) {
        // The first line is not lost: it is the title, or what the title repeats.
        removals.add(line);
      }
    }
    removals.end();
    return Optional.of(new Article(kept, title()));
  }

  /** The longest line that repeats the page's title, else that title without the site's name. */
  private Optional<String> title() {
    return titles.stream()
        .sorted()
        .map(index -> lines.get(index).stripped())
        .filter(text -> !text.endsWith("…") && !text.endsWith("..."))
        .max(Comparator.comparingInt(String::length))
        .or(() -> DocumentTitle.of(lines.getFirst().text(), Optional.empty(), List.of()));
  }

  /** Start and end of the heaviest run of lines. */
  private int[] heaviest() {
    int[] best = {0, 0};
    int most = 0;
    int sum = 0;
    int start = 1;
    for (int i = 1; i < lines.size(); i++) {
      boolean title = titles.contains(i);
      if (sum <= 0 || title && sum < WORTH_KEEPING) {
        sum = 0;
        start = i;
      }
      sum += title ? TITLE_WEIGHT : weight(lines.get(i));
      if (sum > most) {
        most = sum;
        best = new int[] {start, i + 1};
      }
    }
    return best;
  }

  /** What stands above the title is no part of the article, unless it is as long as a third. */
  private int afterTitle(int start, int end) {
    int after = start;
    int total = lines.subList(start, end).stream().mapToInt(Line::words).sum();
    int before = 0;
    for (int i = start; i < end; i++) {
      if (titles.contains(i) && before * 10 < (total - before) * 3) {
        after = i + 1;
        total -= before;
        before = 0;
      }
      before += lines.get(i).words();
    }
    return after;
  }

  private static int weight(Line line) {
    if (line.isBlank() || Furniture.isInterruption(line)) {
      return 0;
    }
    if (Furniture.isAround(line)) {
      return AROUND_WEIGHT;
    }
    if (Furniture.isLegal(line)) {
      return LEGAL_WEIGHT;
    }
    int words = line.words();
    boolean sentence = Furniture.endsSentence(line);
    boolean marked = line.text().chars().anyMatch(c -> ",.;:!?、。，！？".indexOf(c) >= 0);
    if (sentence && words >= SENTENCE || words >= LONG && marked) {
      return words;
    }
    if (sentence && words > 2) {
      return SHORT_SENTENCE_WEIGHT;
    }
    return isData(line) ? DATA_WEIGHT : SCRAP_WEIGHT;
  }

  /** Whether the line is a row of figures. */
  private static boolean isData(Line line) {
    int numbers = 0;
    boolean inNumber = false;
    for (int i = 0; i < line.text().length(); i++) {
      boolean digit = Character.isDigit(line.text().charAt(i));
      numbers += digit && !inNumber ? 1 : 0;
      inNumber = digit;
    }
    return numbers > 2 && line.words() > 3;
  }

  private static boolean isFurnitureWithin(Line line) {
    return Furniture.isAround(line)
        || Furniture.isInterruption(line)
        || line.words() < MAX_LEGAL_WITHIN && Furniture.isLegal(line);
  }

  /** Whether the line is the page's title, with or without the site's name. */
  private static boolean repeats(Line line, String head) {
    if (line.isBlank() || line.text().length() > 2 * head.length() + MIN_TITLE) {
      return false;
    }
    String own = line.folded();
    return own.length() >= MIN_TITLE
        && (head.equals(own) || head.startsWith(own + " "))
        && own.split(" ").length >= MIN_TITLE_WORDS;
  }
}
