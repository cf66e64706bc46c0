package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static dev.pressline.store.site.SiteFolder.deleteAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.site.theme.ThemeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does when files, disks, states and themes are not as it left them. */
class SiteStoreDurabilityTest {
  @TempDir Path folder;

  @Test
  void aFileOfAnotherIsNeverTouched() throws IOException {
    SiteFolder place = SiteFolder.in(folder);
    Path mine = place.site().resolve("about/index.html");
    Path robots = place.site().resolve("robots.txt");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    Files.writeString(robots, "mine");
    try (SiteStore store = place.open()) {
      List<StoreAnswer> answers = apply(store, post("about"), post("b"));

      assertThat(answers.getFirst())
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("FILE_NOT_OURS"));
      assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
      store.reset(LogPosition.NONE);
      assertThat(mine).hasContent("mine");
      assertThat(robots).hasContent("mine");

      apply(store, post("about"));
      Files.delete(mine);
      assertThat(apply(store, post("about"))).first().isInstanceOf(StoreAnswer.Stored.class);
      assertThat(mine).content().contains("Text of about");
    }
  }

  @Test
  void aFullDiskIsSaidAndTheSameBatchSucceedsLater() {
    CountingSteps steps = new CountingSteps();
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open(steps)) {
      apply(store, post("a"));
      LogPosition before = store.position();
      steps.diskIsFull(true);

      assertThatThrownBy(() -> apply(store, post("b"), post("a").revision(2).title("New")))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("No space left on device");

      assertThat(store.position()).isEqualTo(before);
      steps.diskIsFull(false);
      apply(store, post("b"), post("a").revision(2).title("New"));
    }
    Map<String, String> rebuilt =
        publishIn("rebuilt", post("a").revision(2).title("New"), post("b"));
    assertThat(SiteChecks.differences(place.shown(), rebuilt)).isEmpty();
  }

  @Test
  void aSiteWhoseStateWasLostIsTakenOver() throws IOException {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, post("a"), post("b").tags("x"));
    }
    deleteAll(place.settings().stateFolder());

    try (SiteStore store = place.open()) {
      assertThat(apply(store, post("a").title("New"), post("b").tags("x")))
          .hasOnlyElementsOfType(StoreAnswer.Stored.class);
    }
    Map<String, String> rebuilt = publishIn("rebuilt", post("a").title("New"), post("b").tags("x"));
    assertThat(SiteChecks.differences(place.shown(), rebuilt)).isEmpty();
  }

  @Test
  void ofATextThatTheNewLogHasNotNoByteIsLeftOnceTheStoreIsFilledAgain() throws IOException {
    SiteFolder place = SiteFolder.in(folder);
    List<Path> everything = List.of(place.site(), place.settings().stateFolder());
    try (SiteStore store = place.open()) {
      apply(store, post("a").title("qzjxvwk").html("<p>qzjxvwk</p>"), post("b"));
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      store.takeIn(batchOf(post("b")));
      assertThat(MarkedPosts.filesSaying("qzjxvwk", everything)).isNotEmpty();

      apply(store);

      assertThat(MarkedPosts.filesSaying("qzjxvwk", everything)).isEmpty();
    }
  }

  @Test
  void readersKeepTheSiteWhoseStateWasLostUntilItIsFilledAgain() throws IOException {
    SiteFolder place = SiteFolder.in(folder);
    Map<String, String> before = place.publish(post("a"), post("b").tags("x"));
    deleteAll(place.settings().stateFolder());
    place.open().close();

    try (SiteStore store = place.open()) {
      assertThat(place.shown()).isEqualTo(before);
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      store.takeIn(batchOf(post("a")));
      assertThat(place.shown()).isEqualTo(before);

      apply(store);
    }
    assertThat(place.shown()).isEqualTo(publishIn("rebuilt", post("a")));
  }

  private static StoreBatch batchOf(PublicationBuilder post) {
    return new StoreBatch(List.of(post.build()), new LogPosition("log", Map.of(0, 1L)));
  }

  @Test
  void aThemeFolderReplacesFilesOneByOneAlsoLater() throws IOException {
    SiteFolder plain = SiteFolder.in(folder);
    try (SiteStore store = plain.open()) {
      apply(store, post("a"));
    }
    Path theme = folder.resolve("theme");
    Files.createDirectories(theme);
    Files.writeString(theme.resolve("post.peb"), "<h1>{{ post.item.title }}</h1>");
    Files.writeString(theme.resolve("extra.txt"), "more");
    SiteStoreSettings settings =
        new SiteStoreSettings(
            plain.settings().stateFolder(),
            plain.settings().sites(),
            10,
            InternalLinks.NONE,
            Optional.of(new ThemeSource.Folder(theme)));

    try (SiteStore store = SiteStore.open(settings)) {
      assertThat(store.position()).isNotEqualTo(LogPosition.NONE);
    }
    assertThat(plain.shown().get("a/index.html")).startsWith("<h1>Title of a</h1>");
    assertThat(plain.shown()).containsKeys("theme/extra.txt", "theme/style.css");
    plain.open().close();
    assertThat(plain.shown()).doesNotContainKey("theme/extra.txt");
    assertThat(plain.shown().get("a/index.html")).startsWith("<!doctype html>");
  }

  @Test
  void aTemplateThatFailsOnOnePageHarmsNoOther() throws IOException {
    Path theme = folder.resolve("theme");
    Files.createDirectories(theme);
    Files.writeString(
        theme.resolve("post.peb"),
        "{% if post.item.title == 'Bad' %}{{ post.missing }}{% endif %}{{ post.item.title }}");
    Path site = folder.resolve("public");
    SiteStoreSettings settings =
        new SiteStoreSettings(
            folder.resolve("state"),
            Map.of(
                PublicationBuilder.SITE,
                new SiteStoreSettings.Target(SiteFolder.blog("https://blog.example/"), site)),
            10,
            InternalLinks.NONE,
            Optional.of(new ThemeSource.Folder(theme)));

    try (SiteStore store = SiteStore.open(settings)) {
      List<StoreAnswer> answers = apply(store, post("a").title("Bad"), post("b"));

      assertThat(answers.getFirst())
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("PAGE_FAILED"));
      assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
    }
  }

  @Test
  void aPostOfAnUnknownSiteIsRefusedAndShownOnceTheSiteIsKnown() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      assertThat(apply(store, post("a").site("other")))
          .singleElement()
          .isInstanceOf(StoreAnswer.Refused.class);
    }
    Path other = folder.resolve("other");
    SiteStoreSettings settings =
        SiteStoreSettings.of(
            place.settings().stateFolder(),
            SiteFolder.site("other", "https://other.example/"),
            other);
    SiteStore.open(settings).close();
    assertThat(other.resolve("a/index.html")).exists();
  }

  @Test
  void filesThatSomebodyTookAwayAreWrittenAgainWhenTheStoreIsOpened() throws IOException {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, post("a").tags("x"), post("b"));
    }
    Map<String, String> before = place.shown();

    Files.delete(place.site().resolve("tags/x/index.html"));
    place.open().close();
    assertThat(place.shown()).isEqualTo(before);

    deleteAll(place.site());
    place.open().close();
    assertThat(place.shown()).isEqualTo(before);
  }

  private Map<String, String> publishIn(String name, PublicationBuilder... posts) {
    SiteFolder place = SiteFolder.in(folder.resolve(name));
    try (SiteStore store = place.open()) {
      apply(store, posts);
    }
    return place.shown();
  }
}
