package dev.pressline.store.search;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.search.SearchedFolder.apply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does when texts have to go, and when files are not as it left them. */
class SearchStoreDurabilityTest {
  private static final String SECRET = "qzjxvwk";

  @TempDir Path folder;

  @Test
  void aWithdrawnTextIsInNoByteOfTheFiles() throws IOException {
    SearchedFolder place = new SearchedFolder(folder);
    try (SearchStore store = place.open()) {
      apply(store, among(others("x"), secret(1)));
      apply(store, among(others("y"), secret(2).tags("other", SECRET)));
      assertThat(filesWith(SECRET)).isNotEmpty();

      apply(store, post("secret").revision(3).withdrawn(new Withdrawal.Gone()));

      assertThat(filesWith(SECRET)).isEmpty();
      assertThat(place.shown()).hasSize(61).containsEntry("secret", "gone");
    }
  }

  @Test
  void aTextWhoseNextVersionIsRefusedOrMovedIsInNoByteEither() throws IOException {
    try (SearchStore store = SearchStore.open(folder)) {
      apply(store, among(others("x"), secret(1)));
      apply(store, post("secret").revision(2).tags("x".repeat(40_000)));
      assertThat(filesWith(SECRET)).isEmpty();

      apply(store, among(others("y"), secret(3)));
      assertThat(filesWith(SECRET)).isNotEmpty();
      apply(store, post("secret").revision(4).withdrawn(new Withdrawal.Redirect("/x0/")));
      assertThat(filesWith(SECRET)).isEmpty();
    }
  }

  @Test
  void aTextThatAnEarlierFillHadIsInNoByteOfTheFiles() throws IOException {
    try (SearchStore store = SearchStore.open(folder)) {
      apply(store, among(others("x"), secret(1)));
      store.reset(LogPosition.NONE);
      store.takeIn(new StoreBatch(List.of(secret(1).build()), LogPosition.NONE));
      assertThat(filesWith(SECRET)).anyMatch(file -> file.startsWith(folder.resolve("refill")));

      apply(store, post("secret").revision(2).withdrawn(new Withdrawal.Gone()));

      assertThat(filesWith(SECRET)).isEmpty();
      assertThat(folder.resolve("refill")).doesNotExist();
    }
  }

  @Test
  void aRefillWhoseFilesAreDamagedBeginsAnewAndTheIndexGoesOnAnswering() throws IOException {
    SearchedFolder place = new SearchedFolder(folder);
    Map<String, String> before =
        place.shownAfter(List.of(new StoreBatch(List.of(post("a").build()), LogPosition.NONE)));
    try (SearchStore store = place.open()) {
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      store.takeIn(
          new StoreBatch(
              List.of(post("b").html("<p>" + manyWords() + "</p>").build()),
              new LogPosition("log", Map.of(0, 1L))));
    }
    damage(segment(folder.resolve("refill")));

    try (SearchStore store = place.open()) {
      assertThat(store.position()).isEqualTo(LogPosition.NONE);
      assertThat(place.shown()).isEqualTo(before);
      apply(store, post("b"));
      assertThat(place.shown()).containsOnlyKeys("/b/");
    }
  }

  private static PublicationBuilder secret(long revision) {
    return post("secret")
        .revision(revision)
        .title("About " + SECRET)
        .html("<p>All of " + SECRET + ".</p>")
        .excerpt(SECRET)
        .tags(SECRET);
  }

  /** In one segment, in which one post that is deleted is no reason to write it anew. */
  private static PublicationBuilder[] among(PublicationBuilder[] others, PublicationBuilder one) {
    PublicationBuilder[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = one;
    return all;
  }

  private static PublicationBuilder[] others(String prefix) {
    PublicationBuilder[] posts = new PublicationBuilder[30];
    Arrays.setAll(posts, n -> post(prefix + n));
    return posts;
  }

  private List<Path> filesWith(String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> text(file).contains(word)).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRefusedPostIsRefusedAgainAndSaysWhatIsTooLong() {
    try (SearchStore store = SearchStore.open(folder)) {
      PublicationBuilder refused = post("a").revision(2).tags("Tea" + "!".repeat(40_000));

      List<StoreAnswer> first = apply(store, refused);
      List<StoreAnswer> older = apply(store, post("a"));

      assertThat(first)
          .singleElement()
          .isInstanceOfSatisfying(
              StoreAnswer.Refused.class,
              answer -> {
                assertThat(answer.refusal().code()).isEqualTo("SEARCH_TERM_TOO_LONG");
                assertThat(answer.refusal().message()).startsWith("The tag that begins with «Tea!");
                assertThat(answer.refusal().hint()).isPresent();
              });
      assertThat(older).isEqualTo(first);
      assertThat(apply(store, post("a".repeat(40_000)), post("b")))
          .map(answer -> answer.getClass().getSimpleName())
          .containsExactly("Refused", "Stored");
    }
  }

  @Test
  void anIndexInWhichAByteIsWrongIsMadeAnew() throws IOException {
    SearchedFolder place = new SearchedFolder(folder);
    try (SearchStore store = place.open()) {
      apply(store, post("a"), post("b").html("<p>" + manyWords() + "</p>"));
    }
    damage(segment(folder));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    try (SearchStore store = place.open()) {
      assertThat(store.position()).isEqualTo(LogPosition.NONE);
      assertThat(place.shown()).isEmpty();
      apply(store, post("a"), post("b"));
      assertThat(place.shown()).containsKeys("/a/", "/b/");
    }
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  private static String manyWords() {
    return IntStream.range(0, 20_000)
        .mapToObj(number -> Integer.toString(number * 7919, 36))
        .collect(Collectors.joining(" "));
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static Path segment(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
  }

  @Test
  void theSameStoreGoesOnWhenTheDiskIsThereAgain() {
    SearchedFolder place = new SearchedFolder(folder);
    try (SearchStore store = place.open()) {
      apply(store, post("a"));
    }
    Map<String, String> before = place.shown();
    FailingDisk disk = new FailingDisk();
    try (OutputStore store = SearchStore.open(new IndexFolder(folder, disk::under))) {
      LogPosition position = store.position();
      disk.isFull(true);
      assertThatThrownBy(() -> apply(store, post("b")))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("No space left on device");
      assertThat(place.shown()).isEqualTo(before);

      disk.isFull(false);
      assertThat(store.position()).isEqualTo(position);
      apply(store, post("b"));
      assertThat(place.shown()).containsKeys("/a/", "/b/");
    }
  }

  @Test
  void anIndexThatAnotherProcessWritesIsSaidToBeAway() {
    try (SearchStore store = SearchStore.open(folder)) {
      assertThatThrownBy(() -> SearchStore.open(folder))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("another process");
      assertThat(apply(store, post("a"))).hasSize(1);
    }
  }

  @Test
  void anEmptyBatchMovesThePositionAlone() {
    try (SearchStore store = SearchStore.open(folder)) {
      apply(store, post("a"));
      LogPosition end = new LogPosition("log", Map.of(0, 7L, 3, 9L));

      store.apply(new StoreBatch(List.of(), end));

      assertThat(store.position()).isEqualTo(end);
    }
    try (SearchStore store = SearchStore.open(folder)) {
      assertThat(store.position()).isEqualTo(new LogPosition("log", Map.of(0, 7L, 3, 9L)));
    }
  }
}
