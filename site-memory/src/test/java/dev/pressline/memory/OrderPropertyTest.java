package dev.pressline.memory;

import static dev.pressline.memory.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OrderPropertyTest {
  private static final List<String> TEXTS =
      List.of("Flour and yeast.", "Yeast in the oven.", "Logs and offsets.", "Offsets of flour.");
  private static final SitePost ASKING = post(99, "Dough", "Yeast and offsets, flour and logs.");

  @Property(tries = 15)
  void theSameHistoryGivesTheSameAnswer(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 7) Integer> steps) throws IOException {
    assertThat(answer(steps)).isEqualTo(answer(steps));
  }

  @Property(tries = 15)
  void puttingAPostTwiceLeavesOneOfIt(
      @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 3) Integer> steps) throws IOException {
    List<Integer> last = steps.stream().distinct().toList();

    assertThat(answer(steps).related())
        .extracting(RelatedPost::postId)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            answer(last).related().stream().map(RelatedPost::postId).toList());
  }

  /** Puts the post of the number; from four on removes it. */
  private static Neighbourhood answer(List<Integer> steps) throws IOException {
    try (SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS)) {
      for (int step : steps) {
        int number = step % 4;
        if (step >= 4) {
          memory.remove(new PostId("blog/" + number));
        } else {
          memory.put(post(number, "Title " + number, TEXTS.get(number), "tag" + number), "/");
        }
      }
      memory.refresh();
      return memory.around(ASKING);
    }
  }
}
