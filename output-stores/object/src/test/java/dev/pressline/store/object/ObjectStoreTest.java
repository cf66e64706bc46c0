package dev.pressline.store.object;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.object.ShownBucket.apply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.object.bucket.RequestHook.Request;
import dev.pressline.store.site.SiteStore;
import dev.pressline.store.site.SiteStoreSettings;
import dev.pressline.testing.s3.S3Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
  private static final PublicationBuilder[] POSTS =
      IntStream.range(0, 60).mapToObj(ObjectStoreTest::numbered).toArray(PublicationBuilder[]::new);

  @TempDir Path folder;
  private ShownBucket place;

  @BeforeEach
  void aPrefixOfItsOwn() {
    place = ShownBucket.in(S3Server.shared(), folder.resolve("own"), UUID.randomUUID() + "/");
  }

  @Test
  void theBucketHoldsByteForByteWhatTheSiteStoreRenders() throws IOException {
    PostAsset picture = asset("a calm sea");
    PublicationBuilder[] posts = {
      post("a").tags("x").assets(picture).html("<p><img src=\"" + picture.path() + "\"></p>"),
      post("b").at("/new/", "/b/").tags("x"),
      post("c").withdrawn(new Withdrawal.Gone()),
      post("d").withdrawn(new Withdrawal.Redirect("https://elsewhere.example/")),
      post("海").tags("ünïcode & co")
    };
    try (ObjectStore store = place.open()) {
      apply(store, 5, posts);
    }
    assertThat(place.shown()).isEqualTo(rendered(posts));
  }

  @Test
  void anEditUploadsTheObjectsThatDifferAndAsksForNothing() {
    CountedRequests requests = new CountedRequests();
    try (ObjectStore store = place.open(requests)) {
      apply(store, 60, POSTS);
      Map<String, String> before = place.shown();
      requests.begin();

      apply(store, 61, numbered(7).revision(2).html("<p>Corrected.</p>"));

      Map<String, String> after = place.shown();
      TreeSet<String> changed = new TreeSet<>();
      after.forEach(
          (file, text) -> {
            if (!text.equals(before.get(file))) {
              changed.add(place.prefix() + file);
            }
          });
      assertThat(changed).hasSizeBetween(2, 20);
      assertThat(requests.of(Request.PUT)).containsExactlyInAnyOrderElementsOf(changed);
      assertThat(requests.of(Request.WRITE_NOTE)).hasSize(1);
      assertThat(Stream.of(Request.LIST, Request.LOOK, Request.READ_NOTE, Request.DELETE))
          .allSatisfy(kind -> assertThat(requests.of(kind)).isEmpty());
    }
  }

  @Test
  void pagesAreThereBeforeListsAndGoAfterThem() {
    CountedRequests requests = new CountedRequests();
    try (ObjectStore store = place.open(requests)) {
      apply(store, 1, post("a").tags("old"));
      requests.begin();

      apply(store, 3, post("a").revision(2).tags("new"), post("b"));

      List<String> put = requests.of(Request.PUT);
      assertThat(put.indexOf(place.prefix() + "b/index.html"))
          .isNotNegative()
          .isLessThan(put.indexOf(place.prefix() + "index.html"));
      assertThat(put.indexOf(place.prefix() + "index.html"))
          .isLessThan(put.indexOf(place.prefix() + "atom.xml"));
      assertThat(requests.of(Request.DELETE)).contains(place.prefix() + "tags/old/index.html");
      assertThat(requests.lastOf(Request.PUT)).isLessThan(requests.firstOf(Request.DELETE));
      assertThat(requests.lastOf(Request.DELETE)).isLessThan(requests.firstOf(Request.WRITE_NOTE));
    }
  }

  @Test
  void objectsSayWhatTheyAreAndHowLongTheyMayBeKept() throws IOException {
    PostAsset picture = asset("a calm sea");
    try (ObjectStore store = place.open()) {
      apply(store, 2, post("a").assets(picture), post("b").at("/new/", "/b/"));
    }
    assertThat(place.head("a/index.html").contentType()).startsWith("text/html");
    assertThat(place.head("atom.xml").contentType()).startsWith("application/atom+xml");
    assertThat(place.head("a/index.html").cacheControl()).isEqualTo(Delivery.ASKED_FOR);
    assertThat(place.head(picture.path().substring(1)).cacheControl()).isEqualTo(Delivery.FOR_EVER);
    assertThat(place.head(picture.path().substring(1)).contentType()).isEqualTo("image/png");
  }

  @Test
  void anObjectOfAnotherIsNeverTouchedAndThePostSaysSo() {
    place.put("about/index.html", "mine");
    place.put("notes.txt", "mine");
    try (ObjectStore store = place.open()) {
      List<StoreAnswer> answers = apply(store, 2, post("about"), post("b"));

      assertThat(answers.getFirst())
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("FILE_NOT_OURS"));
      assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
      assertThat(place.shownAt("/about/")).contains("mine");
      assertThat(store.mend(LogPart.all(List.of(post("b").build())))).isEmpty();

      place.delete("about/index.html");
      assertThat(apply(store, 3, post("about"))).first().isInstanceOf(StoreAnswer.Stored.class);
    }
    assertThat(place.shownAt("/about/").orElse("")).contains("Text of about");
    assertThat(place.shown()).containsEntry("notes.txt", "mine");
  }

  @Test
  void aFilmOfThreeGigabytesIsRefusedWithItsPostAndHoldsUpNobody() {
    PostAsset film =
        PostAsset.at("film.mp4", Sha256.of("film".getBytes(UTF_8)), 3L << 30, "video/mp4");
    try (ObjectStore store = place.open()) {
      List<StoreAnswer> answers = apply(store, 2, post("a").assets(film), post("b"));

      assertThat(answers.getFirst())
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("OBJECT_TOO_LARGE"));
      assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
      assertThat(place.shown().keySet()).contains("b/index.html").noneMatch(this::isAsset);
    }
    try (ObjectStore store = place.upTo(4L << 30).open()) {
      assertThat(apply(store, 3, post("a").assets(film)).getFirst())
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("ASSET_LOST"));
    }
  }

  @Test
  void aKeyThatIsTooLongForTheStorageIsRefused() {
    String deep = "/" + "deeper-and-deeper/".repeat(60);
    try (ObjectStore store = place.open()) {
      List<StoreAnswer> answers = apply(store, 2, post("a").at(deep), post("b"));

      assertThat(answers.getFirst())
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("OBJECT_KEY_TOO_LONG"));
      assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
    }
  }

  private static PublicationBuilder numbered(int number) {
    return post("p" + number)
        .tags("t" + number % 5)
        .date(Instant.parse("2024-01-01T10:00:00Z").plus(Duration.ofDays(number)));
  }

  private boolean isAsset(String file) {
    return file.startsWith("assets/");
  }

  private Map<String, String> rendered(PublicationBuilder... posts) throws IOException {
    Path site = folder.resolve("rendered");
    SiteStoreSettings settings =
        SiteStoreSettings.of(
            folder.resolve("state"),
            place.settings().site().sites().get(PublicationBuilder.SITE).settings(),
            site);
    try (SiteStore store = SiteStore.open(settings, place.assets())) {
      store.apply(
          new StoreBatch(
              Stream.of(posts).map(PublicationBuilder::build).toList(),
              new LogPosition("log", Map.of(0, (long) posts.length))));
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString();
        if (!name.startsWith(".pressline.")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  private PostAsset asset(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    var unused =
        place.assets().put(Sha256.of(bytes), new ByteArrayInputStream(bytes), bytes.length);
    return PostAsset.at("sea.png", Sha256.of(bytes), bytes.length, "image/png");
  }
}
