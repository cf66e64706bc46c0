package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is written when one of a thousand posts changes; each test changes another one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditCostTest {
  private static final Instant FIRST_DAY = Instant.parse("2020-01-01T08:00:00Z");

  /** In three formats, of the site, of an author, of two tags and of two categories. */
  private static final int FEEDS = 3 * 6;

  /**
   * Files of words of a segment, as many as there are, what is shown of the post, and the manifest.
   */
  private static final int SEARCH = 32 + 1 + 1;

  /** The search files of "text", "of", the post's name and "corrected". */
  private static final int FOUR_WORDS = 4;

  private final CountingSteps steps = new CountingSteps();
  private @Nullable SiteStore opened;

  @BeforeAll
  void publishAThousandPosts(@TempDir Path folder) {
    opened = SiteFolder.in(folder).open(steps);
    apply(IntStream.range(0, 1000).mapToObj(EditCostTest::numbered).toList());
    assertThat(steps.changedFiles()).isGreaterThan(1000);
  }

  @AfterAll
  void closeTheStore() {
    store().close();
  }

  @Test
  void anEditOfTheTextWritesThePageAndWhereItsWordsAreSearched() {
    apply(List.of(numbered(400).revision(2).html("<p>Corrected.</p>")));

    assertThat(steps.changedFiles()).isEqualTo(1 + FOUR_WORDS);
  }

  @Test
  void anEditOfTheTextOfANewPostWritesItsFeedsToo() {
    apply(List.of(numbered(999).revision(2).html("<p>Corrected.</p>")));

    assertThat(steps.changedFiles()).isEqualTo(1 + FEEDS + FOUR_WORDS);
  }

  @Test
  void anotherTitleIsWrittenWhereItShows() {
    apply(List.of(numbered(500).revision(2).title("Another title")));

    // the page, two neighbours, six listings, the year, and the posts to which it is related;
    // the search files of the words of both titles, and what is shown of the post
    assertThat(steps.changedFiles()).isBetween(9 + 2, 10 + 20 + 6);
  }

  @Test
  void aNewPostIsWrittenWhereItShows() {
    apply(List.of(numbered(1000)));

    assertThat(steps.changedFiles()).isBetween(12 + FEEDS + SEARCH, 40 + FEEDS + SEARCH + 1);
  }

  @Test
  void theSameAgainWritesNothing() {
    apply(List.of(numbered(600).revision(2)));

    assertThat(steps.changedFiles()).isZero();
  }

  private SiteStore store() {
    return Objects.requireNonNull(opened);
  }

  private static PublicationBuilder numbered(int number) {
    return post("post%04d".formatted(number))
        .date(FIRST_DAY.plus(number, ChronoUnit.DAYS))
        .tags("tag" + number % 50, "topic" + number % 7)
        .categories(CategoryPath.of("Section" + number % 3, "Part" + number % 12));
  }

  private void apply(List<PublicationBuilder> posts) {
    List<Publication> publications = posts.stream().map(PublicationBuilder::build).toList();
    store().apply(new StoreBatch(publications, new LogPosition("log", Map.of(0, 1L))));
  }
}
