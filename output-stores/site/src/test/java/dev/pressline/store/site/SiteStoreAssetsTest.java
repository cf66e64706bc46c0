package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.PublicationBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that posts use: on the site for as long as a post that readers see uses them. */
class SiteStoreAssetsTest {
  private static final PostAsset CALM = asset("sea.png", "a calm sea");
  private static final PostAsset ROUGH = asset("sea.png", "a rough sea");

  @TempDir Path folder;
  private SiteFolder place;

  @BeforeEach
  void filesAreInTheAssetStore() throws IOException {
    place = SiteFolder.in(folder);
    put("a calm sea");
    put("a rough sea");
  }

  @Test
  void aFileIsThereWithItsPostAndGoesWithIt() {
    try (SiteStore store = place.open()) {
      apply(store, showing("trip", 1, CALM));
      assertThat(place.shown()).containsEntry(fileOf(CALM), "a calm sea");

      apply(store, post("trip").revision(2).withdrawn(new Withdrawal.Gone()));
    }

    assertThat(place.shown().keySet()).noneMatch(name -> name.startsWith("assets"));
  }

  @Test
  void aFileStaysUntilTheLastPostThatUsesItHasGone() {
    try (SiteStore store = place.open()) {
      apply(store, showing("a", 1, CALM), showing("b", 1, CALM));

      apply(store, post("a").revision(2));
      assertThat(place.shown()).containsKey(fileOf(CALM));

      apply(store, post("b").revision(2));
      assertThat(place.shown()).doesNotContainKey(fileOf(CALM));
    }
  }

  @Test
  void aChangedFileTakesThePlaceOfTheOneBefore() {
    try (SiteStore store = place.open()) {
      apply(store, showing("trip", 1, CALM));

      apply(store, showing("trip", 2, ROUGH));
    }

    assertThat(place.shown())
        .containsEntry(fileOf(ROUGH), "a rough sea")
        .doesNotContainKey(fileOf(CALM));
  }

  @Test
  void aPageRefersToItsFilesFromWhereItLies() {
    try (SiteStore store = place.open()) {
      apply(store, showing("trip", 1, CALM));
    }

    assertThat(place.shownAt("/trip/")).get().asString().contains("src=\"../" + fileOf(CALM));
    assertThat(place.shown().get("atom.xml")).contains("https://blog.example" + CALM.path());
  }

  @Test
  void bytesThatTheAssetStoreLostAreToldAndShownOnceTheyAreBack() throws IOException {
    place.assets().delete(CALM.sha256());
    try (SiteStore store = place.open()) {
      StoreAnswer lost = apply(store, showing("trip", 1, CALM)).getFirst();

      put("a calm sea");
      StoreAnswer back = apply(store, showing("trip", 1, CALM)).getFirst();

      assertThat(lost)
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("ASSET_LOST"));
      assertThat(back).isInstanceOf(StoreAnswer.Stored.class);
    }
    assertThat(place.shown()).containsEntry(fileOf(CALM), "a calm sea");
  }

  @Test
  void aFileOfAnotherIsNotOverwritten() throws IOException {
    Path mine = place.site().resolve(fileOf(CALM));
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    try (SiteStore store = place.open()) {
      StoreAnswer answer = apply(store, showing("trip", 1, CALM)).getFirst();

      assertThat(answer)
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("FILE_NOT_OURS"));
    }
    assertThat(mine).hasContent("mine");
  }

  @Test
  void whereverTheProcessEndsTheSiteIsWhatARebuildGives() {
    Map<String, String> rebuilt = rebuilt();
    for (int step = 0; step < 60; step++) {
      SiteFolder torn = SiteFolder.in(folder.resolve("torn" + step));
      AssetStore assets = place.assets();
      try (SiteStore store =
          SiteStore.open(torn.settings(), assets, new EndingProcess(step)::before)) {
        applyAll(store);
      } catch (EndingProcess.ProcessEnded ended) {
        assertThat(ended).hasMessageStartingWith("ended before");
      }

      try (SiteStore store = SiteStore.open(torn.settings(), assets)) {
        applyAll(store);
      }

      assertThat(torn.shown()).as("ended at step %d", step).isEqualTo(rebuilt);
    }
  }

  @Test
  void aRebuildGivesTheSameBytes() {
    Map<String, String> before;
    try (SiteStore store = place.open()) {
      applyAll(store);
      before = place.shown();

      store.reset(LogPosition.NONE);
      apply(store);
      assertThat(place.shown()).doesNotContainKey(fileOf(ROUGH));
      applyAll(store);
    }

    assertThat(place.shown()).isEqualTo(before).isEqualTo(rebuilt());
  }

  @Test
  void aPathThatNoIngestGivesIsNotFollowed() {
    PostAsset climbing = new PostAsset("/assets/../../outside.png", CALM.sha256(), 10, "image/png");
    try (SiteStore store = place.open()) {
      apply(store, showing("trip", 1, climbing));
    }

    assertThat(folder.resolve("outside.png")).doesNotExist();
    assertThat(place.shown().keySet()).noneMatch(name -> name.contains("outside"));
  }

  private Map<String, String> rebuilt() {
    SiteFolder fresh = SiteFolder.in(folder.resolve("fresh"));
    try (SiteStore store = SiteStore.open(fresh.settings(), place.assets())) {
      applyAll(store);
    }
    return fresh.shown();
  }

  private static void applyAll(SiteStore store) {
    apply(store, showing("a", 1, CALM), showing("b", 1, CALM, ROUGH));
    apply(store, showing("a", 2, ROUGH), post("b").revision(2));
  }

  private static PublicationBuilder showing(String id, int revision, PostAsset... assets) {
    String html =
        Arrays.stream(assets)
            .map(asset -> "<p><img src=\"" + asset.path() + "\" alt=\"\"></p>\n")
            .reduce("<p>Text of " + id + ".</p>\n", String::concat);
    return post(id).revision(revision).html(html).assets(assets);
  }

  private void put(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    place.assets().put(Sha256.of(bytes), new ByteArrayInputStream(bytes), 1_000);
  }

  private static PostAsset asset(String name, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return PostAsset.at(name, Sha256.of(bytes), bytes.length, "image/png");
  }

  private static String fileOf(PostAsset asset) {
    return asset.path().substring(1);
  }
}
