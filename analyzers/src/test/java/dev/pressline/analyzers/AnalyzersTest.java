package dev.pressline.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzersTest {
  @Test
  void aLanguageHasOneAnalyzerWhateverTheCaseOfItsTag() {
    assertThat(Analyzers.of("pt-br")).isSameAs(Analyzers.of("pt-BR"));
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR, pt",
    "EN, en",
    "zh, zh",
    "zh-CN, zh",
    "zh-TW, zh-Hant",
    "zh-Hant-HK, zh-Hant",
    "ja, ja"
  })
  void variantsOfALanguageShareTheRulesThatAreTheSame(String language, String rules) {
    assertThat(Analyzers.rules(language)).contains(rules);
    assertThat(Analyzers.of(rules)).hasSameClassAs(Analyzers.of(language));
  }

  @ParameterizedTest
  @CsvSource({"tlh", "und", "''", "not a tag"})
  void aLanguageThatNobodyKnowsHasNoRules(String language) {
    assertThat(Analyzers.rules(language)).isEqualTo(Optional.empty());
  }
}
