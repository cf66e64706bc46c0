package dev.pressline.core.enrichment.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordWeightsTest {
  private static final double EXACT = 1e-12;

  @Test
  void aSentenceIsLikeATitleOfItsOwnWords() {
    WordWeights weights =
        new WordWeights("The crane, the CRANE!", List.of("the crane the crane", "A wet rope."));

    assertThat(weights.likenessToTitle(0)).isCloseTo(1, within(EXACT));
    assertThat(weights.likenessToTitle(1)).isZero();
  }

  @Test
  void aWordWeighsMoreTheFewerSentencesHaveIt() {
    WordWeights weights =
        new WordWeights(
            "rope harbour", List.of("rope one", "rope two", "rope three", "harbour four"));

    assertThat(weights.likenessToTitle(3)).isGreaterThan(weights.likenessToTitle(0));
  }

  @Test
  void aWordWeighsAsMuchAsItIsRareAndOften() {
    WordWeights weights = new WordWeights("a", List.of("a a b", "b"));
    double rare = Math.log(3);
    double common = Math.log(2);

    assertThat(weights.likenessToTitle(0))
        .isCloseTo(2 * rare / Math.hypot(2 * rare, common), within(EXACT));
    assertThat(weights.likenessToCentre(1))
        .isCloseTo(2 * common / Math.hypot(2 * rare, 2 * common), within(EXACT));
  }
}
