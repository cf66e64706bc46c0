package dev.pressline.core.enrichment.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyphrasesPropertyTest {
  @Property(tries = 300)
  void anyTextGivesScoresInOrderAndEvidenceInTheText(
      @ForAll String title, @ForAll("texts") String text) {
    Manuscript manuscript = Manuscript.of(title, text, new int[0], Excluded.NOTHING, "en");

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

  @Property(tries = 100)
  void theSameTextGivesTheSameTags(@ForAll("texts") String text) {
    for (String language : List.of("en", "pt", "zh", "und")) {
      Manuscript manuscript = Manuscript.of(text, language);

      assertThat(Keyphrases.forTags(manuscript, 5, List.of()))
          .isEqualTo(Keyphrases.forTags(manuscript, 5, List.of()));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
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
            "東京",
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
    return pieces.list().ofMaxSize(120).map(list -> String.join(" ", list));
  }
}
