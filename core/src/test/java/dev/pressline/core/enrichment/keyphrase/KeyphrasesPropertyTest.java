package dev.pressline.core.enrichment.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyphrasesPropertyTest {
  private static final List<String> LANGUAGES = List.of("en", "pt", "zh", "ja", "ko", "und");

  private static final List<String> LATIN =
      List.of(
          "the",
          "neural",
          "networks",
          "Network",
          "of",
          "C++",
          "C#",
          ".NET",
          "a.b",
          "it's",
          "@me",
          "x_y",
          "-",
          "--",
          "'",
          ".",
          "...",
          "12",
          "3.14",
          "Élan",
          "\n",
          "\ud83d",
          "IBM",
          "data base",
          "database",
          "/",
          "&",
          "R&D",
          "co-op",
          "ünïcödé",
          "\u200d",
          "İ",
          "ß");

  private static final List<String> EAST_ASIAN =
      List.of(
          "東京", "東京都内の", "サーバー", "ｻｰﾊﾞ", "・", "を読み込みます", "𠮷野家", "서버를", "서버에서는", "한글", "3か月",
          "한다");

  @Property(tries = 300)
  void anyTextGivesScoresInOrderAndEvidenceInTheText(
      @ForAll String title, @ForAll("texts") String text, @ForAll("languages") String language) {
    Manuscript manuscript = Manuscript.of(title, text, Tokens.of(text), Excluded.NOTHING, language);

    List<Keyphrase> found = Keyphrases.of(manuscript, 20);

    double before = 1;
    for (Keyphrase keyphrase : found) {
      assertThat(keyphrase.score()).isBetween(0.0, before);
      assertThat(keyphrase.label()).isNotBlank();
      assertThat(keyphrase.evidence())
          .allMatch(range -> text.substring(range.start(), range.end()).equals(range.exact()));
      before = keyphrase.score();
    }
  }

  @Property(tries = 300)
  void theEvidenceOfAnyPhraseStandsAtItsPlaceInTheText(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    Manuscript manuscript = Manuscript.of(text, language);

    for (Keyphrase keyphrase : Keyphrases.of(manuscript, 1_000)) {
      assertThat(keyphrase.evidence()).isNotEmpty();
      assertThat(keyphrase.evidence())
          .allMatch(range -> text.substring(range.start(), range.end()).equals(range.exact()))
          .anyMatch(range -> written(range.exact()).contains(written(keyphrase.label())));
    }
  }

  /** Labels are as written but for white space, and without the ending of a genitive. */
  private static String written(String phrase) {
    return phrase.replaceAll("\\s+", "");
  }

  @Property(tries = 100)
  void theSameTextGivesTheSameTags(@ForAll("texts") String text) {
    for (String language : LANGUAGES) {
      Manuscript manuscript = Manuscript.of(text, language);

      assertThat(Keyphrases.forTags(manuscript, 5, List.of()))
          .isEqualTo(Keyphrases.forTags(manuscript, 5, List.of()));
    }
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(LANGUAGES);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.oneOf(Arbitraries.of(LATIN), Arbitraries.of(EAST_ASIAN));
    return Combinators.combine(pieces.list().ofMaxSize(120), Arbitraries.of(" ", ""))
        .as((list, between) -> String.join(between, list));
  }
}
