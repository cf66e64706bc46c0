package dev.pressline.core.enrichment.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T08:00:00Z");
  private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SINKING =
      """
      Late in the night the ferry Aurora struck a rock near Kelp Island. Captain Ines Moreau said that the Aurora took in
      water at once. The owner, Norrland Lines, sent two ships from Port Ansel, and Ines Moreau brought everybody ashore.
      """;
  private static final String SALVAGE =
      """
      Divers have raised the Aurora, which lay off Kelp Island. For Norrland Lines the loss is great; Ines Moreau told us in
      Port Ansel that she would sail again. What becomes of the Aurora is not decided, says Norrland Lines.
      """;
  private static final StoryPost FIRST =
      dated("sinking", 0, "The Aurora has struck a rock", SINKING);

  private final Stories stories = new Stories();

  @Test
  void twoMomentsOfOneStoryAreLinkedAndTheLaterIsTheUpdate() {
    StoryPost later = dated("salvage", 4, "Divers raise the Aurora", SALVAGE);
    publish(later, FIRST, dated("cruise", 2, "The Aurora", "A film of the north, by Paul Lund."));

    assertUpdate(later, FIRST);
    assertThat(stories.of(FIRST.postId()).before()).isEmpty();
    assertThat(stories.of(new PostId("blog/cruise"))).isEqualTo(Story.ALONE);
  }

  @Test
  void theFirstReportLeadsToTheNewestAndEachToTheOneBefore() {
    StoryPost second = dated("salvage", 4, "Divers raise the Aurora", SALVAGE);
    StoryPost third =
        dated("hearing", 9, "Aurora: captain heard", SALVAGE + "A judge, Carl Osei, asked.");
    publish(third, FIRST, second);

    assertThat(stories.of(FIRST.postId()).newest()).contains(third.postId());
    assertThat(stories.of(second.postId()).newest()).contains(third.postId());
    assertThat(stories.of(third.postId()).before()).contains(second.postId());
  }

  @Test
  void whatIsToldAYearLaterIsAnotherStory() {
    publish(FIRST, dated("salvage", 365, "Divers raise the Aurora", SALVAGE));

    assertThat(stories.of(FIRST.postId())).isEqualTo(Story.ALONE);
  }

  @Test
  void postsOfOneMomentHaveNoOrderAndAreNotLinked() {
    publish(FIRST, dated("salvage", 0, "Divers raise the Aurora", SALVAGE));

    assertThat(stories.of(FIRST.postId())).isEqualTo(Story.ALONE);
  }

  @Test
  void aPostWithoutADateIsTheUpdateOfADatedOne() {
    StoryPost undated =
        new StoryPost(
            new PostId("blog/salvage"),
            IMPORTED,
            false,
            "en",
            "Divers raise the Aurora",
            StoryNames.of("Divers raise the Aurora", SALVAGE));
    publish(undated, FIRST);

    assertUpdate(undated, FIRST);
  }

  @Test
  void aReleaseIsNotTheUpdateOfAnotherRelease() {
    StoryPost first = dated("a", 0, "Aurora 1.2 has struck a rock", SINKING);
    StoryPost other = dated("b", 4, "Aurora 1.3 raised by divers", SALVAGE);
    StoryPost candidate = dated("c", 3, "Aurora 1.2 rc2 raised by divers", SALVAGE);
    publish(first, other, candidate);

    assertThat(stories.of(other.postId())).isEqualTo(Story.ALONE);
    assertUpdate(candidate, first);
  }

  @Test
  void aCopyAndATranslationAreNoUpdates() {
    StoryPost copy = dated("copy", 4, "The Aurora has struck a rock", SINKING);
    StoryPost german = dated("german", 4, "Die Aurora gehoben", SALVAGE);
    publish(
        FIRST,
        copy,
        new StoryPost(german.postId(), german.told(), true, "de", german.title(), german.names()));

    assertThat(stories.of(FIRST.postId())).isEqualTo(Story.ALONE);
  }

  @Test
  void namesThatThePostsBeforeHaveTooAreNoNews() {
    StoryPost later = dated("salvage", 4, "Divers raise the Aurora", SALVAGE);
    IntStream.range(1, 30)
        .mapToObj(i -> dated("old" + i, -i, "Timetable " + i, SINKING + " Timetable" + i))
        .forEach(stories::put);

    publish(FIRST, later);

    assertThat(stories.of(later.postId())).isEqualTo(Story.ALONE);
  }

  @Test
  void whatIsGoneIsNotNamed() {
    StoryPost later = dated("salvage", 4, "Divers raise the Aurora", SALVAGE);
    publish(FIRST, later);

    stories.remove(later.postId());

    assertThat(stories.settle()).contains(FIRST.postId());
    assertThat(stories.of(FIRST.postId())).isEqualTo(Story.ALONE);
    assertThat(stories.of(later.postId())).isEqualTo(Story.ALONE);
    assertThat(stories.alike(FIRST.postId())).isEmpty();
  }

  @Test
  void namesReadBackAreTheSame() {
    StoryNames names = StoryNames.of("The Aurora has struck a rock", SINKING);

    assertThat(StoryNames.of(names.list().reversed())).isEqualTo(names);
    assertThat(names.list()).filteredOn(StoryName::inTitle).hasSize(1);
  }

  private void assertUpdate(StoryPost update, StoryPost of) {
    assertThat(stories.of(update.postId()).before()).contains(of.postId());
    assertThat(stories.of(of.postId()).newest()).contains(update.postId());
  }

  private void publish(StoryPost... posts) {
    Arrays.stream(posts).forEach(stories::put);
    stories.settle();
  }

  private static StoryPost dated(String id, int day, String title, String text) {
    return new StoryPost(
        new PostId("blog/" + id),
        MONDAY.plus(Duration.ofDays(day)),
        true,
        "en",
        title,
        StoryNames.of(title, text));
  }
}
