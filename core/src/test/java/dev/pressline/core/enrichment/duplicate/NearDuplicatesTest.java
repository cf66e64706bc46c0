package dev.pressline.core.enrichment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final PostId COPY = new PostId("blog/copy");
  private static final int WORDS = 300;

  private final NearDuplicates index = new NearDuplicates();

  @Test
  void theSameTextIsFoundAndResemblesEntirely() {
    index.put(new WrittenPost(post(1), "One", text(1)));
    index.put(new WrittenPost(post(2), "Two", text(2)));

    assertThat(index.find(new WrittenPost(COPY, "A copy", text(1)), 5))
        .containsExactly(new NearDuplicate(post(1), 1));
  }

  @Property(tries = 10)
  void aCopyWithEveryTenthWordChangedIsFoundAmongOthers(@ForAll @IntRange(max = 99) int number) {
    NearDuplicates many = new NearDuplicates();
    IntStream.range(0, 100).forEach(i -> many.put(new WrittenPost(post(i), "Post", text(i))));
    String[] words = text(number).split(" ");
    IntStream.range(0, WORDS / 10).forEach(i -> words[i * 10 + number % 10] = "other" + i);

    assertThat(many.find(new WrittenPost(COPY, "Post", String.join(" ", words)), 5))
        .extracting(NearDuplicate::postId)
        .containsExactly(post(number));
  }

  @Test
  void aPostIsNotItsOwnDuplicate() {
    index.put(new WrittenPost(post(1), "One", text(1)));

    assertThat(index.find(new WrittenPost(post(1), "One", text(1)), 5)).isEmpty();
  }

  @Test
  void whatIsGoneOrChangedIsNotFound() {
    IntStream.range(0, 100).forEach(i -> index.put(new WrittenPost(post(i), "Post", text(i))));
    index.remove(post(7));
    index.put(new WrittenPost(post(8), "Post", text(1_000)));

    assertThat(index.find(new WrittenPost(COPY, "Post", text(7)), 5)).isEmpty();
    assertThat(index.find(new WrittenPost(COPY, "Post", text(8)), 5)).isEmpty();
    assertThat(index.find(new WrittenPost(COPY, "Post", text(1_000)), 5)).hasSize(1);
    assertThat(index.size()).isEqualTo(99);
  }

  @Test
  void announcementsOfOtherVersionsInTheSameFrameAreNotDuplicates() {
    String frame = text(1);
    index.put(new WrittenPost(post(1), "Planner 1.2 is out", frame + text(2).substring(0, 200)));

    assertThat(
            index.find(
                new WrittenPost(COPY, "Planner 1.3 is out", frame + text(3).substring(0, 200)), 5))
        .isEmpty();
    assertThat(
            index.find(
                new WrittenPost(COPY, "Planner is out", frame + text(3).substring(0, 200)), 5))
        .hasSize(1);
  }

  @Test
  void textsWithoutSpacesAreCompared() {
    String text = "灯塔里的人每天早晨都要烤面包因为船只有星期五才来而且从来不带面包给守塔的人";
    index.put(new WrittenPost(post(1), "面包", text));

    assertThat(index.find(new WrittenPost(COPY, "面包", text.replace("星期五", "星期六")), 5)).hasSize(1);
    assertThat(
            index.find(
                new WrittenPost(COPY, "面包", new StringBuilder(text).reverse().toString()), 5))
        .isEmpty();
  }

  @Test
  void textsOfAFewWordsAreNotJudged() {
    index.put(new WrittenPost(post(1), "One", "Back soon."));

    assertThat(index.find(new WrittenPost(COPY, "One", "Back soon."), 5)).isEmpty();
  }

  private static PostId post(int number) {
    return new PostId("blog/%03d".formatted(number));
  }

  private static String text(int number) {
    Random random = new Random(number);
    return IntStream.range(0, WORDS)
        .mapToObj(_ -> "w" + random.nextInt(500))
        .collect(Collectors.joining(" "));
  }
}
