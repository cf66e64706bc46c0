package dev.pressline.store.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.words.PostWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {
  /** Before its first query a browser gets no more. */
  private static final int MOST_BYTES = 300_000;

  @ParameterizedTest
  @CsvSource({"1,1", "8,1", "9,2", "32,4", "200,32", "512,32"})
  void aSmallSegmentHasFewFiles(int posts, int files) {
    List<Segment> segments = Segment.of(posts(posts));

    assertThat(segments).hasSize(1);
    assertThat(segments.getFirst().wordFiles()).isEqualTo(files);
  }

  @Test
  void segmentsAndShelvesHoldAllPostsInOrderAndNoneTooMany() {
    List<HashedId> posts = posts(10_000);

    List<Segment> segments = Segment.of(posts);

    assertThat(segments.stream().flatMap(segment -> segment.posts().stream()).toList())
        .isEqualTo(posts);
    assertThat(segments).hasSizeBetween(20, 40);
    for (Segment segment : segments) {
      assertThat(segment.posts()).hasSizeLessThanOrEqualTo(Segment.MOST_POSTS);
      assertThat(segment.shelves().stream().flatMap(shelf -> shelf.posts().stream()).toList())
          .isEqualTo(segment.posts());
      assertThat(segment.shelves())
          .allMatch(shelf -> shelf.posts().size() <= Segment.MOST_ON_A_SHELF)
          .allMatch(shelf -> shelf.name().startsWith(segment.name()));
    }
  }

  @Test
  void anotherPostTouchesItsOwnSegmentOnly() {
    List<HashedId> fewer = posts(9_999);
    List<HashedId> all = posts(10_000);

    List<Segment> before = Segment.of(fewer);
    List<Segment> after = Segment.of(all);

    assertThat(after.stream().filter(segment -> !before.contains(segment))).hasSizeBetween(1, 2);
  }

  @Test
  void anotherSetOfPostsHasAnotherEdition() {
    List<HashedId> posts = posts(20);

    Map<String, Long> editions =
        IntStream.rangeClosed(1, 20)
            .mapToObj(count -> Segment.of(posts.subList(0, count)).getFirst().edition())
            .collect(Collectors.groupingBy(edition -> edition, Collectors.counting()));

    assertThat(editions).hasSize(20);
  }

  @Test
  void tenThousandPostsCostLittleBeforeTheFirstQuery() {
    SearchView view = new SearchView();
    posts(10_000).forEach(post -> view.add(post.id()));
    var unused = view.settle();
    SearchFiles files = new SearchFiles(view, _ -> words(), _ -> shown());

    int bytes =
        Stream.concat(
                Stream.of(new SearchFile.Manifest()),
                SearchScripts.names().stream().map(SearchFile.Script::new))
            .mapToInt(file -> files.bytes(file).orElseThrow().length)
            .sum();

    System.out.printf("10000 posts: %d bytes of scripts and manifest before a query%n", bytes);
    assertThat(bytes).isLessThan(MOST_BYTES / 2);
  }

  @Test
  void theEngineComesWithItsLicence() {
    byte[] engine = SearchScripts.contents().getOrDefault("minisearch", new byte[0]);

    assertThat(new String(engine, StandardCharsets.UTF_8))
        .startsWith("/*! MiniSearch 7.2.0")
        .contains("Copyright 2022 Luca Ongaro")
        .doesNotContain("sourceMappingURL");
  }

  private static PostWords words() {
    return PostWords.NONE;
  }

  private static ShownPost shown() {
    return new ShownPost("", "", "", "", "", "");
  }

  private static List<HashedId> posts(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> HashedId.of(new PostId("post" + number)))
        .sorted()
        .toList();
  }
}
