package dev.pressline.store.object;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.object.ShownBucket.apply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.object.bucket.RequestHook.Request;
import dev.pressline.testing.s3.S3Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does when disks, buckets and writers are not as it left them. */
class ObjectStoreDurabilityTest {
  private static final PublicationBuilder[] POSTS = {post("a").tags("x"), post("b").tags("x", "y")};
  private static final String NOTE = ".pressline/writer.json";

  private final CountedRequests requests = new CountedRequests();

  @TempDir Path folder;
  private ShownBucket place;

  @BeforeEach
  void aPrefixOfItsOwn() {
    place = ShownBucket.in(S3Server.shared(), folder.resolve("own"), UUID.randomUUID() + "/");
  }

  @Test
  void aStoreThatIsOpenedAgainAsksWhoWritesAndNothingElse() {
    Map<String, String> shown = place.shownAfter(List.of(batch(2, POSTS)));

    place.open(requests).close();

    assertThat(requests.of(Request.READ_NOTE)).hasSize(1);
    assertThat(requests.of(Request.PUT)).isEmpty();
    assertThat(requests.of(Request.LIST)).isEmpty();
    assertThat(requests.of(Request.WRITE_NOTE)).isEmpty();
    assertThat(place.shown()).isEqualTo(shown);
  }

  @Test
  void aLostFolderIsFilledAgainAndNothingIsUploadedThatIsThere() {
    Map<String, String> shown = place.shownAfter(List.of(batch(2, POSTS)));
    place.loseTheFolder();

    try (ObjectStore store = place.open(requests)) {
      assertThat(store.position()).isEqualTo(LogPosition.NONE);
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      assertThat(place.shown()).isEqualTo(shown);
      apply(store, 2, POSTS);
    }
    assertThat(requests.of(Request.PUT)).isEmpty();
    assertThat(requests.of(Request.DELETE)).isEmpty();
    assertThat(place.shown()).isEqualTo(shown);
  }

  @Test
  void whatWentWhileTheFolderWasLostIsTakenOffTheBucket() {
    var unused = place.shownAfter(List.of(batch(2, POSTS)));
    place.loseTheFolder();

    try (ObjectStore store = place.open()) {
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      apply(store, 3, post("a").revision(2));
    }
    assertThat(place.shown().keySet())
        .contains("a/index.html")
        .doesNotContain("b/index.html", "tags/x/index.html");
  }

  @Test
  void readersKeepWhatAnotherWroteUntilAnEmptyFolderHasCaughtUp() {
    Map<String, String> shown = place.shownAfter(List.of(batch(2, POSTS)));
    place.loseTheFolder();

    try (ObjectStore store = place.open()) {
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      apply(store, 1, POSTS[0]);
      assertThat(place.shown()).isEqualTo(shown);

      apply(store, 2, POSTS[1]);
      assertThat(place.shown()).isEqualTo(shown);
    }
  }

  @Test
  void aLostNoteIsWrittenAgainAndNothingIsUploaded() {
    Map<String, String> shown = place.shownAfter(List.of(batch(2, POSTS)));
    place.delete(NOTE);

    place.open(requests).close();

    assertThat(requests.of(Request.PUT)).isEmpty();
    assertThat(requests.of(Request.LOOK)).isEmpty();
    assertThat(requests.of(Request.WRITE_NOTE)).isNotEmpty();
    assertThat(place.shown()).isEqualTo(shown);
  }

  @Test
  void aNoteThatIsLostMeanwhileIsWrittenAgain() {
    try (ObjectStore store = place.open()) {
      apply(store, 2, POSTS);
      place.delete(NOTE);

      apply(store, 3, post("c"));

      assertThat(store.position()).isEqualTo(new LogPosition("log", Map.of(0, 3L)));
    }
    place.open(requests).close();
    assertThat(requests.of(Request.LIST)).isEmpty();
  }

  @Test
  void anEmptiedBucketIsFilledAgainAtTheNextStart() {
    Map<String, String> shown = place.shownAfter(List.of(batch(2, POSTS)));
    shown.keySet().forEach(place::delete);
    place.delete(NOTE);

    place.open().close();

    assertThat(place.shown()).isEqualTo(shown);
  }

  @Test
  void whoWasOvertakenBeforeItWroteWritesNothing() {
    try (ObjectStore first = place.open();
        ObjectStore second = place.anotherInstance().open()) {
      apply(second, 2, POSTS);
      Map<String, String> shown = place.shown();

      assertOvertaken(first);

      assertThat(first.position()).isEqualTo(LogPosition.NONE);
      assertThat(place.shown()).isEqualTo(shown);
    }
  }

  @Test
  void whoWasOvertakenMeanwhileLearnsItAndWhatItWroteIsMended() {
    try (ObjectStore first = place.open();
        ObjectStore second = takenOver(first)) {
      Map<String, String> shown = place.shown();

      assertOvertaken(first);

      var unused = second.mend(LogPart.all(batch(2, POSTS).publications()));
      assertThat(place.shown()).isEqualTo(shown);
      apply(second, 4, post("c"));
    }
    assertThat(place.shownAt("/c/")).isPresent();
  }

  private ObjectStore takenOver(ObjectStore first) {
    apply(first, 1, POSTS[0]);
    ObjectStore second = place.anotherInstance().open();
    apply(second, 2, POSTS);
    return second;
  }

  private static void assertOvertaken(ObjectStore store) {
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> apply(store, 3, post("a").revision(2).title("Late")))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("another process writes it now");
    }
  }

  @Test
  void anInstanceWithAnOlderFolderNeverShowsAnOlderVersion() {
    ShownBucket other = place.anotherInstance();
    var unused = other.shownAfter(List.of(batch(1, POSTS[0])));
    Map<String, String> newer =
        place.shownAfter(
            List.of(
                batch(1, POSTS[0]), batch(3, post("a").revision(2).title("New words"), POSTS[1])));

    try (ObjectStore store = other.open()) {
      assertThat(store.position()).isEqualTo(new LogPosition("log", Map.of(0, 1L)));
      assertThat(place.shown()).isEqualTo(newer);
      apply(store, 2, post("a").revision(2).title("New words"));
      assertThat(place.shown()).isEqualTo(newer);
      apply(store, 3, POSTS[1]);
      assertThat(place.shown()).isEqualTo(newer);
      apply(store, 4, post("c"));
    }
    assertThat(place.shownAt("/c/")).isPresent();
  }

  @Test
  void aStorageThatIsAwayIsSaidAndTheSameBatchSucceedsLater() {
    try (S3Server server = S3Server.start()) {
      ShownBucket away = ShownBucket.in(server, folder.resolve("away"), "");
      try (ObjectStore store = away.open()) {
        apply(store, 1, POSTS[0]);
        LogPosition before = store.position();
        server.stop();

        assertThatThrownBy(() -> apply(store, 2, POSTS[1]))
            .isInstanceOf(StoreUnavailableException.class)
            .hasMessageContaining("pages");

        assertThat(store.position()).isEqualTo(before);
        server.resume();
        assertThat(apply(store, 2, POSTS[1]))
            .singleElement()
            .isInstanceOf(StoreAnswer.Stored.class);
      }
      assertThat(away.shown()).isEqualTo(place.shownAfter(List.of(batch(2, POSTS))));
    }
  }

  @Test
  void mendingTakesOffWhatAWriterLeftAndNobodyKnows() {
    List<Publication> posts = batch(2, POSTS).publications();
    try (ObjectStore store = place.open(requests)) {
      apply(store, 2, POSTS);
      Map<String, String> shown = place.shown();
      place.copy("a/index.html", "tags/forgotten/index.html");
      place.put("mine.txt", "mine");

      assertThat(store.mend(LogPart.all(posts)))
          .singleElement()
          .asString()
          .endsWith("/tags/forgotten/index.html");

      place.delete("mine.txt");
      assertThat(place.shown()).isEqualTo(shown);
      requests.begin();
      assertThat(store.mend(LogPart.all(posts))).isEmpty();
      assertThat(requests.of(Request.LIST)).hasSize(1);
      assertThat(requests.of(Request.LOOK)).isEmpty();
    }
  }

  private static StoreBatch batch(long end, PublicationBuilder... posts) {
    return new StoreBatch(
        List.of(posts).stream().map(PublicationBuilder::build).toList(),
        new LogPosition("log", Map.of(0, end)));
  }
}
