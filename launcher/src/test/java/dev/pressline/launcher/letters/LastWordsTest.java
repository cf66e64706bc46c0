package dev.pressline.launcher.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.launcher.letters.LastWords.Word;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  private static final Word GIVEN_UP = new Word(new Revision(5), Instant.ofEpochMilli(1_000));

  private final LastWords words = new LastWords();

  @Test
  void aWordAboutAnOlderVersionIsNoAnswerHoweverLate() {
    words.hear(rejection("ingest", 4), 9_000);

    assertThat(words.about("blog/a", Optional.empty()).orElseThrow().isAfter(GIVEN_UP)).isFalse();
  }

  @Test
  void aWordAboutTheSameVersionIsOneWhenItCameLater() {
    words.hear(rejection("ingest", 5), 999);
    assertThat(words.about("blog/a", Optional.empty()).orElseThrow().isAfter(GIVEN_UP)).isFalse();

    words.hear(rejection("publish", 5), 1_001);

    assertThat(words.about("blog/a", Optional.empty()).orElseThrow().isAfter(GIVEN_UP)).isTrue();
  }

  @Test
  void storesSpeakForThemselves() {
    words.hear(
        new Receipt(
            new PostId("blog/a"),
            "site",
            new Revision(6),
            1,
            true,
            Optional.empty(),
            Instant.ofEpochMilli(2_000)));
    words.hear(rejection("postgres", 7), 2_000);

    assertThat(words.about("blog/a", Optional.of("site")).orElseThrow().isAfter(GIVEN_UP)).isTrue();
    assertThat(words.about("blog/a", Optional.of("postgres")))
        .hasValueSatisfying(word -> assertThat(word.revision().value()).isEqualTo(7));
    assertThat(words.about("blog/a", Optional.of("search"))).isEmpty();
    assertThat(words.about("blog/a", Optional.empty())).isEmpty();
  }

  private static Rejection rejection(String stage, long revision) {
    return new Rejection(
        new PostId("blog/a"),
        "blog",
        new Revision(revision),
        stage,
        Refusal.of("TOO_HEAVY", "The shelf bends.", "Take something off."),
        Optional.empty(),
        new Rejection.RecordPosition("posts", 0, 1));
  }
}
