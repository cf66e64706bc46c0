package dev.pressline.core.enrichment.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Language;
import dev.pressline.core.enrichment.words.Sentence;
import dev.pressline.core.enrichment.words.Word;
import dev.pressline.core.enrichment.words.Words;
import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRulesTest {
  private static final String TEXT =
      """
      We saw the University of Tromso again, and then the University of Tromso saw us. In September
      the new lighthouse was lit; this September the new lighthouse is dark. Set example.com and
      max_size, then set example.com and max_size again. Call StreamExecutionEnvironmentSettings, or
      call StreamExecutionEnvironmentSettings twice. We asked @kapteyn and @kapteyn and @kapteyn. An
      easier way is easier and easier. Kubernetes and Kubernetes clusters, all Kubernetes. Once only
      was there a theodolite. The CEO met another CEO, and a CEO, the CEO and one CEO more. This
      version of the software is a version. Joel Spolsky spoke; later Joel said that Joel may.
      Developers were glad, and developers were not. Of $\\alphabet$ and of $\\alphabet$ nothing.
      """;

  @ParameterizedTest(name = "{0} is accepted: {1}")
  @CsvSource({
    "University, false",
    "Tromso, false",
    "September, false",
    "new lighthouse, false",
    "lighthouse, false",
    "example.com, false",
    "max_size, false",
    "StreamExecutionEnvironmentSettings, false",
    "Kubernetes, true",
    "theodolite, false",
    "CEO, false",
    "version, false",
    "Joel, false",
    "developers, false",
    "alphabet, false",
  })
  void anEditorStrikesOutWhatIsNoTag(String phrase, boolean accepted) {
    String text = TEXT + "One lighthouse.";
    List<Word> words = Words.of(Tokens.of(text), Language.of("en"), Excluded.NOTHING);
    TagRules rules = new TagRules(words, 0, SayLittle.of("en"));

    List<Candidate> named =
        Candidates.of(new Sentence(words)).stream()
            .filter(candidate -> written(text, words, candidate).equals(phrase))
            .toList();

    assertThat(named.stream().anyMatch(rules::accepts)).isEqualTo(accepted);
  }

  @ParameterizedTest(name = "{0} is accepted: {1}")
  @CsvSource({"lighthouse, true", "version, false", "lighthouses of Tromso, false"})
  void aWordInLowerCaseIsATagWhenTheTitleHasIt(String phrase, boolean accepted) {
    String title = "A version of lighthouse. ";
    List<Word> words = Words.of(Tokens.of(title + TEXT), Language.of("en"), Excluded.NOTHING);
    TagRules rules = new TagRules(words, 4, SayLittle.of("en"));

    assertThat(
            Candidates.of(new Sentence(words)).stream()
                .filter(candidate -> written(title + TEXT, words, candidate).equals(phrase))
                .anyMatch(rules::accepts))
        .isEqualTo(accepted);
  }

  private static String written(String text, List<Word> words, Candidate candidate) {
    int first = candidate.starts().getFirst();
    return text.substring(
        words.get(first).start(), words.get(first + candidate.length() - 1).end());
  }
}
