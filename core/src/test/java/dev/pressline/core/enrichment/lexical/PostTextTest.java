package dev.pressline.core.enrichment.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Body;
import org.junit.jupiter.api.Test;

class PostTextTest {
  private static final PostText TEXT =
      PostText.of(
          new Body(
              "<p>One buoy</p><p>Two ropes</p>", "One buoy\nTwo ropes", "", SourceFormat.HTML));

  @Test
  void theTokensOfAPostAreCutOnce() {
    assertThat(TEXT.tokens(1_000)).isSameAs(TEXT.tokens(2_000));
    assertThat(TEXT.tokens(1_000).size()).isEqualTo(4);
  }

  @Test
  void ofALongerTextTheBeginningIsCut() {
    assertThat(TEXT.tokens(12).text()).isEqualTo("One buoy\nTwo");
    assertThat(TEXT.tokens(12).size()).isEqualTo(3);
  }
}
