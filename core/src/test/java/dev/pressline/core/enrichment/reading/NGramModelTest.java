package dev.pressline.core.enrichment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenNLP's own detector, slow and right, is the oracle. */
class NGramModelTest {
  private static final LanguageDetectorModel MODEL = load();
  private static final NGramModel TABLE = NGramModel.of(MODEL.getMaxentModel());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The quick brown fox jumps over the lazy dog and runs away.",
        "ÜBER DEN FAULEN HUND, der schnelle braune Fuchs: springt er? Er springt.",
        "Это новость дня о погоде в Москве и других городах страны",
        "今天天气很好，我们去公园",
        "İstanbul'da ΣΊΣΥΦΟΣ \uD835\uDD0A \u0000 x",
        "zz",
        ""
      })
  void itTellsWhatOpenNlpTells(String text) {
    Map<String, Double> told =
        Arrays.stream(new LanguageDetectorME(MODEL).predictLanguages(text))
            .collect(Collectors.toMap(Language::getLang, Language::getConfidence));

    double[] probabilities = TABLE.probabilities(OpenNlpLanguageDetector.normalised(text));

    assertThat(probabilities).hasSameSizeAs(told.keySet());
    for (int i = 0; i < probabilities.length; i++) {
      String language = TABLE.languages().get(i);
      assertThat(probabilities[i]).as(language).isCloseTo(told.get(language), within(1e-12));
    }
  }

  @Test
  void aModelOfAnotherKindIsRefused() {
    PerceptronModel other =
        new PerceptronModel(
            new Context[] {new Context(new int[] {0}, new double[] {1})},
            new String[] {"a"},
            new String[] {"eng"});

    assertThatThrownBy(() -> NGramModel.of(other)).isInstanceOf(IllegalArgumentException.class);
  }

  private static LanguageDetectorModel load() {
    try (InputStream model = NGramModelTest.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageDetectorModel(Objects.requireNonNull(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
