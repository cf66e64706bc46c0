package dev.pressline.core.enrichment.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceCuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "In this blog post the crane is tuned.",
        "Today the ferry sails.",
        "Here WE SHOW the crane.",
        "Introducing the crane",
        "Aus diesem Beitrag lernt man viel.",
        "Об этом и будет эта статья: в этом посте кран.",
        "在这里，本文介绍起重机。",
        "昨日書いたこの記事です。"
      })
  void aSentenceAnnouncesWhatThePostDoes(String sentence) {
    assertThat(SentenceCues.announces(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This postcard is old.",
        "Noontoday is no word.",
        "Reintroducing it",
        "в этом постере"
      })
  void partsOfWordsAnnounceNothing(String sentence) {
    assertThat(SentenceCues.announces(sentence)).isFalse();
  }
}
