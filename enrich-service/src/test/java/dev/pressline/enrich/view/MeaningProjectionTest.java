package dev.pressline.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.enrich.Drafts;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeaningProjectionTest {
  private static final Meaning MEANING = Meaning.of(new float[] {1, 0});

  private final SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS);
  private final MeaningProjection meanings = new MeaningProjection(memory);

  @BeforeEach
  void publish() {
    memory.put(post("blog/a", "Loaf"), "/a/");
    memory.refresh();
  }

  @AfterEach
  void forget() throws IOException {
    memory.close();
  }

  @Test
  void whatTheSecondPassFoundIsKnownToTheSite() {
    meanings.apply("blog/a", Optional.of(enriched(Optional.of(MEANING))));

    assertThat(isNear()).isTrue();
    assertThat(meanings.size()).isEqualTo(1);
  }

  @Test
  void aPostInALanguageThatNoModelKnowsMeansNothing() {
    meanings.apply("blog/a", Optional.of(enriched(Optional.of(MEANING))));
    meanings.apply("blog/a", Optional.of(enriched(Optional.empty())));

    assertThat(isNear()).isFalse();
    assertThat(meanings.size()).isZero();
  }

  @Test
  void theMeaningOfAWithdrawnPostIsForgotten() {
    meanings.apply("blog/a", Optional.of(enriched(Optional.of(MEANING))));
    meanings.apply("blog/a", Optional.of(withdrawal()));

    assertThat(isNear()).isFalse();
  }

  @Test
  void aTombstoneForgetsToo() {
    meanings.apply("blog/a", Optional.of(enriched(Optional.of(MEANING))));
    meanings.apply("blog/a", Optional.empty());

    assertThat(isNear()).isFalse();
  }

  private boolean isNear() {
    return !memory.around(post("blog/b", "Sourdough"), MEANING).related().isEmpty();
  }

  private static SitePost post(String id, String title) {
    return new SitePost(
        new PostId(id), "blog", "en", title, "", List.of(), List.of(), Instant.EPOCH);
  }

  private static EnrichedEvent enriched(Optional<Meaning> meaning) {
    Enrichment enrichment =
        new Enrichment(
            "v", 2, "en", 1, 1, "", List.of(), List.of(), List.of(), List.of(), List.of());
    return new EnrichedPost(
        Drafts.admitted("a", "# Loaf\n\nBread."), enrichment, meaning, Optional.empty());
  }

  private static EnrichedEvent withdrawal() {
    return new PassedWithdrawal(
        new PostWithdrawal(new PostId("blog/a"), "blog", new Revision(9), new Withdrawal.Gone()));
  }
}
