package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.site.files.StepHook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers and authors wait for is written first. */
class WrittenInTurnTest {
  private static final String BEFORE = "As it was";
  private static final String AFTER = "As it is";

  @TempDir Path folder;
  private SiteFolder place;

  @BeforeEach
  void publish() {
    place = SiteFolder.in(folder);
    place.publish(post("a").title(BEFORE).tags("Tea"), post("b").tags("Tea"));
  }

  @Test
  void thePageOfAPostThatWasSavedIsThereBeforePagesThatNameIt() {
    assertThatItIsNewBefore("a/index.html", "b/index.html");
  }

  @Test
  void listsAreThereBeforeFeeds() {
    assertThatItIsNewBefore("tags/tea/index.html", "atom.xml");
  }

  @Test
  void theFeedOfTheSiteIsThereBeforeThoseOfItsTags() {
    assertThatItIsNewBefore("atom.xml", "tags/tea/atom.xml");
  }

  private void assertThatItIsNewBefore(String one, String other) {
    AtomicBoolean before = new AtomicBoolean();
    AtomicBoolean behind = new AtomicBoolean();
    StepHook watch =
        _ -> {
          boolean oneIsNew = isNew(one);
          boolean otherIsNew = isNew(other) || isPrepared(other);
          before.compareAndSet(false, oneIsNew && !otherIsNew);
          behind.compareAndSet(false, !oneIsNew && otherIsNew);
        };
    try (SiteStore store = place.open(watch)) {
      apply(store, post("a").revision(2).title(AFTER).tags("Tea"));
    }
    assertThat(isNew(one)).as(one).isTrue();
    assertThat(isNew(other)).as(other).isTrue();
    assertThat(before).as(one + " was seen new before " + other).isTrue();
    assertThat(behind).as(other + " was worked on before " + one + " was there").isFalse();
  }

  private boolean isPrepared(String file) {
    Path page = place.site().resolve(file);
    return Files.exists(page.resolveSibling(".pressline." + page.getFileName()));
  }

  private boolean isNew(String file) {
    try {
      return Files.readString(place.site().resolve(file)).contains(AFTER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
