package dev.pressline.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The real model; it takes a second to load, so that all tests share it. */
class BundledModelsTest {
  private static final EmbeddingModels MODELS =
      ServiceLoader.load(EmbeddingModels.class).findFirst().orElseThrow();
  private static final Embedder ENGLISH = MODELS.of("en").orElseThrow();

  @AfterAll
  static void close() {
    MODELS.close();
  }

  @Test
  void whatMeansTheSameIsNearer() {
    float[] car = ENGLISH.embed("The engine of the car does not start.");

    assertThat(product(car, ENGLISH.embed("My automobile is broken.")))
        .isGreaterThan(product(car, ENGLISH.embed("The soup needs more salt.")) + 0.2);
  }

  @Test
  void aTextHasTheSameVectorOfLengthOneEveryTime() {
    float[] once = ENGLISH.embed("Kafka streams");

    assertThat(ENGLISH.embed("Kafka streams")).isEqualTo(once);
    assertThat(product(once, once)).isBetween(0.999, 1.001);
  }

  @Test
  void ofALongTextTheBeginningCounts() {
    String beginning = "word ".repeat(300);

    assertThat(ENGLISH.embed(beginning + "tail")).isEqualTo(ENGLISH.embed(beginning + "other end"));
  }

  @Test
  void anyTextHasAVector() {
    for (String text : new String[] {"", " ", "\u0000", "漢字", "x".repeat(10_000), "\uD800"}) {
      assertThat(product(ENGLISH.embed(text), ENGLISH.embed(text))).isBetween(0.999, 1.001);
    }
  }

  @Test
  void regionsOfALanguageShareItsModelAndOthersHaveNone() {
    assertThat(MODELS.of("en-GB")).contains(ENGLISH);
    assertThat(MODELS.of("de")).isEmpty();
    assertThat(MODELS.of("und")).isEmpty();
  }

  private static double product(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }
}
