package dev.pressline.core.enrichment.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
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

  private final Stories stories = new Stories();

  @BeforeEach
  void otherPosts() {
    IntStream.range(0, 40)
        .mapToObj(
            i ->
                dated(
                    "other" + i,
                    i,
                    "Recipe " + i + " of the week",
                    "Take some butter" + i + " and flour from Miller Brown, and wait for dish" + i))
        .forEach(stories::put);
  }

  @Test
  void twoMomentsOfOneStoryAreLinkedAndTheLaterIsTheUpdate() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost later = dated("salvage", 4, "Divers raise the Aurora", SALVAGE);
    stories.put(first);
    stories.put(later);

    assertThat(stories.find(first, 5))
        .singleElement()
        .satisfies(found -> assertThat(found.postId()).isEqualTo(later.postId()))
        .satisfies(
            found ->
                assertThat(found.link())
                    .isInstanceOfSatisfying(
                        StoryLink.SameStory.class,
                        link -> assertThat(link.update()).isEqualTo(later.postId())));
    assertThat(stories.link(later, first)).isEqualTo(stories.link(first, later));
  }

  @Test
  void whatIsToldAYearLaterIsAnotherStory() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost later = dated("salvage", 365, "Divers raise the Aurora", SALVAGE);

    assertThat(stories.link(first, later)).isInstanceOf(StoryLink.Unrelated.class);
  }

  @Test
  void postsOfOneMomentHaveNoOrderAndAreNotLinked() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost other = dated("salvage", 0, "Divers raise the Aurora", SALVAGE);

    assertThat(stories.link(first, other)).isInstanceOf(StoryLink.Unrelated.class);
  }

  @Test
  void aPostWithoutADateIsTheUpdateOfADatedOneThatCameInWithIt() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost undated =
        new StoryPost(
            new PostId("blog/salvage"),
            Optional.empty(),
            IMPORTED,
            "Divers raise the Aurora",
            SALVAGE);

    assertThat(stories.link(first, undated))
        .isInstanceOfSatisfying(
            StoryLink.SameStory.class,
            link -> assertThat(link.update()).isEqualTo(undated.postId()));
  }

  @Test
  void postsThatShareOnlyWordsOrOnlyATitleAreNotLinked() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost cruise =
        dated("cruise", 2, "The Aurora", "A film of the sky above the north, by Paul Lund.");

    assertThat(stories.link(first, cruise)).isInstanceOf(StoryLink.Unrelated.class);
  }

  @Test
  void aReleaseIsNotTheUpdateOfAnotherRelease() {
    StoryPost first = dated("a", 0, "Aurora 1.2 has struck a rock", SINKING);
    StoryPost other = dated("b", 4, "Aurora 1.3 raised by divers", SALVAGE);
    StoryPost candidate = dated("c", 4, "Aurora 1.2 rc2 raised by divers", SALVAGE);

    assertThat(stories.link(first, other)).isInstanceOf(StoryLink.Unrelated.class);
    assertThat(stories.link(first, candidate)).isInstanceOf(StoryLink.SameStory.class);
  }

  @Test
  void aCopyIsADuplicateAndNoUpdate() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost copy = dated("copy", 4, "The Aurora has struck a rock", SINKING);
    stories.put(first);

    assertThat(stories.link(first, copy)).isEqualTo(new StoryLink.Duplicate(1));
    assertThat(stories.find(copy, 5))
        .containsExactly(new Stories.Found(first.postId(), new StoryLink.Duplicate(1)));
  }

  @Test
  void whatIsGoneIsNotFound() {
    StoryPost first = dated("sinking", 0, "The Aurora has struck a rock", SINKING);
    StoryPost later = dated("salvage", 4, "Divers raise the Aurora", SALVAGE);
    stories.put(first);
    stories.put(later);

    stories.remove(later.postId());

    assertThat(stories.find(first, 5)).isEmpty();
  }

  private static StoryPost dated(String id, int day, String title, String text) {
    return new StoryPost(
        new PostId("blog/" + id),
        Optional.of(MONDAY.plus(Duration.ofDays(day))),
        IMPORTED,
        title,
        text);
  }
}
