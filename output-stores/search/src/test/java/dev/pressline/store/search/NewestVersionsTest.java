package dev.pressline.store.search;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.search.SearchedFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewestVersionsTest {
  private static final int POSTS = 4;
  private static final int REVISIONS = 5;
  private static final int LEVELS = 2;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsFoundFollowsFromTheNewestVersionsWhateverTheirOrder(long seed) {
    Random random = new Random(seed);
    List<PublicationBuilder> log = versions(random);
    log.addAll(log.subList(0, log.size() / 2));
    Collections.shuffle(log, random);
    SearchedFolder lived = new SearchedFolder(folder.resolve("lived"));

    for (int from = 0; from < log.size(); ) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(12));
      try (SearchStore store = lived.open()) {
        apply(store, log.subList(from, to).toArray(PublicationBuilder[]::new));
      }
      from = to;
    }

    assertThat(lived.shown()).isEqualTo(rebuilt(versions(new Random(seed))));
  }

  /** Every version of every post, in order, so that the last of each post is the newest. */
  private static List<PublicationBuilder> versions(Random random) {
    List<PublicationBuilder> versions = new ArrayList<>();
    for (int number = 0; number < POSTS; number++) {
      for (int revision = 1; revision <= REVISIONS; revision++) {
        PublicationBuilder version = version("p" + number, revision, random);
        for (int level = 1; level <= LEVELS; level++) {
          versions.add(version.level(level).excerpt("Level " + level));
        }
      }
    }
    return versions;
  }

  private static PublicationBuilder version(String id, int revision, Random random) {
    PublicationBuilder version = post(id).revision(revision).title("Title " + random.nextInt());
    return switch (random.nextInt(6)) {
      case 0 -> version.withdrawn(new Withdrawal.Gone());
      case 1 -> version.withdrawn(new Withdrawal.Redirect("/p0/"));
      case 2 -> version.tags("x".repeat(40_000));
      case 3 -> version.at("/" + id + "-" + revision + "/", "/" + id + "/");
      default -> version.tags("t" + random.nextInt(3));
    };
  }

  private Map<String, String> rebuilt(List<PublicationBuilder> versions) {
    List<PublicationBuilder> newest = new ArrayList<>();
    for (int number = 1; number <= POSTS; number++) {
      newest.add(versions.get(number * REVISIONS * LEVELS - 1));
    }
    SearchedFolder place = new SearchedFolder(folder.resolve("rebuilt"));
    try (SearchStore store = place.open()) {
      apply(store, newest.toArray(PublicationBuilder[]::new));
    }
    return place.shown();
  }
}
