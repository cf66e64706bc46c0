package dev.pressline.core.enrichment.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void whatLeadsInToAListAndBareAddressesAreLeftOut() {
    assertThat(
            Excerpt.of(
                List.of(
                    "https://example.org/docs",
                    "The harbour has a new survey. It found:",
                    "Read on:",
                    "More will follow."),
                200))
        .isEqualTo("The harbour has a new survey. More will follow.");
    assertThat(Excerpt.of(List.of("港口有了新的调查。结果如下：", "以后还有。"), 200)).isEqualTo("港口有了新的调查。 以后还有。");
    assertThat(Excerpt.of(List.of("Read on:"), 200)).isEqualTo("Read on:");
    String leadIn =
        "A survey of the harbour was made in spring, and these are the things that it found:";
    assertThat(Excerpt.of(List.of(leadIn, "Read on."), 200)).isEqualTo(leadIn.replace(':', '…'));
  }

  @Test
  void aShortTextIsTakenWhole() {
    assertThat(Excerpt.of(List.of("  One\n paragraph. ", "Another one."), 200))
        .isEqualTo("One paragraph. Another one.");
  }

  @Test
  void itEndsAfterTheLastSentenceThatFits() {
    String text =
        "The first sentence is here. The second one is here, too. The third does not fit.";

    assertThat(Excerpt.of(List.of(text), 60))
        .isEqualTo("The first sentence is here. The second one is here, too.");
  }

  @Test
  void withoutASentenceThatFitsItEndsBetweenWords() {
    assertThat(Excerpt.of(List.of("one two three four, five six seven"), 20))
        .isEqualTo("one two three four…");
  }

  @Test
  void anAbbreviationIsNoEndOfASentence() {
    assertThat(Excerpt.of(List.of("Yesterday afternoon Dr. Watson went out into the fog."), 30))
        .isEqualTo("Yesterday afternoon Dr. Watson…");
  }

  @Test
  void chineseTakesTheRoomOfTwoLettersAndEndsAtItsOwnFullStop() {
    assertThat(Excerpt.of(List.of("今天天气很好。我们去公园。然后回家吃饭睡觉。"), 28)).isEqualTo("今天天气很好。我们去公园。");
  }

  @Test
  void aVeryLongWordIsCut() {
    assertThat(Excerpt.of(List.of("x".repeat(500)), 20)).isEqualTo("x".repeat(20) + "…");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Excerpt.of(List.of(" "), 20)).isEmpty();
  }
}
