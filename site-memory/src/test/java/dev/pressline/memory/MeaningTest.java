package dev.pressline.memory;

import static dev.pressline.memory.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.related.VocabularyTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static final Meaning LOAVES = Meaning.of(new float[] {1, 0.1f});
  private static final Meaning LOGS = Meaning.of(new float[] {0.1f, 1});

  /** Shares no word with any other post. */
  private static final SitePost ASKING = post(99, "Sourdough", "Crumb and crust.");

  private final SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS);

  @AfterEach
  void forget() throws IOException {
    memory.close();
  }

  @Test
  void postsThatShareNoWordAreRelatedByTheirMeaning() {
    SomePosts.tell(memory);
    tellMeanings(20);

    assertThat(memory.around(ASKING).related()).isEmpty();
    assertThat(memory.around(ASKING, LOAVES).related().subList(0, 10))
        .allSatisfy(post -> assertThat(post.title()).startsWith("Bread"));
    assertThat(memory.around(ASKING, LOGS).related().subList(0, 10))
        .allSatisfy(post -> assertThat(post.title()).startsWith("Broker"));
  }

  @Test
  void tagsAreForeseenFromPostsThatMeanTheSame() {
    SomePosts.tell(memory);
    tellMeanings(20);

    assertThat(memory.around(ASKING).tags()).isEmpty();
    assertThat(memory.around(ASKING, LOAVES).tags())
        .extracting(VocabularyTag::slug)
        .startsWith("baking", "web-dev");
    assertThat(memory.around(ASKING, LOGS).tags())
        .extracting(VocabularyTag::slug)
        .startsWith("kafka");
  }

  @Test
  void theMeaningOfAFewPostsTellsNothingYet() {
    SomePosts.tell(memory);
    tellMeanings(9);

    assertThat(memory.around(ASKING, LOAVES)).isEqualTo(memory.around(ASKING));
  }

  @Test
  void aMeaningThatIsNoLongerKnownDoesNotCount() {
    SomePosts.tell(memory);
    tellMeanings(20);
    for (int i = 0; i < 20; i++) {
      memory.means("blog", SomePosts.post(i, "", "").postId(), Optional.empty());
    }

    assertThat(memory.around(ASKING, LOAVES)).isEqualTo(memory.around(ASKING));
  }

  @Test
  void aPostIsNotRelatedToItself() {
    SomePosts.tell(memory);
    tellMeanings(20);

    assertThat(memory.around(post(4, "Sourdough", "Crumb and crust."), LOAVES).related())
        .extracting(related -> related.postId().value())
        .doesNotContain("blog/4")
        .hasSize(19);
  }

  @Test
  void aPostThatIsNotLiveIsNotRelatedHoweverNear() {
    SomePosts.tell(memory);
    tellMeanings(20);
    memory.means("blog", post(77, "", "").postId(), Optional.of(LOAVES));
    memory.remove(post(2, "", "").postId());
    memory.refresh();

    assertThat(memory.around(ASKING, LOAVES).related())
        .extracting(related -> related.postId().value())
        .doesNotContain("blog/77", "blog/2")
        .hasSize(19);
  }

  @Test
  void itDoesNotMatterInWhichOrderMeaningsAreTold() {
    SomePosts.tell(memory);
    tellMeanings(20);
    List<RelatedPost> inOrder = memory.around(ASKING, LOAVES).related();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      memory.means("blog", post(i, "", "").postId(), Optional.empty());
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(4));
    numbers.forEach(this::tellMeaning);

    assertThat(memory.around(ASKING, LOAVES).related()).isEqualTo(inOrder);
  }

  private void tellMeanings(int posts) {
    for (int i = 0; i < posts; i++) {
      tellMeaning(i);
    }
  }

  private void tellMeaning(int number) {
    memory.means(
        "blog", post(number, "", "").postId(), Optional.of(number % 2 == 0 ? LOAVES : LOGS));
  }
}
