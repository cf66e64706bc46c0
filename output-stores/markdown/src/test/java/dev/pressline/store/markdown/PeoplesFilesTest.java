package dev.pressline.store.markdown;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPart;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.markdown.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does with files of others, and with its own that others changed. */
class PeoplesFilesTest {
  @TempDir Path folder;
  private Generator hexo;

  @BeforeEach
  void prepare() {
    hexo = Generator.in(folder, Dialect.HEXO);
  }

  @Test
  void aFileOfAnotherIsNeverWrittenOverAndThePostIsRefused() throws IOException {
    Path file = byHand("source/_posts/a.md", "My own words.");

    List<StoreAnswer> answers = hexo.publish(post("a"), post("b"));

    assertThat(answers.getFirst())
        .isInstanceOfSatisfying(
            StoreAnswer.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("FILE_NOT_OURS"));
    assertThat(answers.getLast()).isInstanceOf(StoreAnswer.Stored.class);
    assertThat(file).hasContent("My own words.");
  }

  @Test
  void aLinkToAnotherFolderIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectories(hexo.folder().resolve("source"));
    Files.createSymbolicLink(hexo.folder().resolve("source/_posts"), elsewhere);

    List<StoreAnswer> answers = hexo.publish(post("a"));

    assertThat(answers).singleElement().isInstanceOf(StoreAnswer.Refused.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void whatSomebodyWroteIntoAFileOfTheStoreIsKeptAside() throws IOException {
    hexo.publish(post("a"), post("b"));
    byHand("source/_posts/a.md", "A better text.");
    byHand("source/_posts/b.md", "Another text.");

    hexo.publish(
        post("a").revision(2).title("New"), post("b").revision(2).withdrawn(new Withdrawal.Gone()));

    assertThat(hexo.file("source/_posts/a.md")).contains("title: New");
    assertThat(hexo.shown()).doesNotContainKey("source/_posts/b.md");
    assertThat(keptAside()).containsExactlyInAnyOrder("A better text.", "Another text.");
  }

  @Test
  void namesThatDifferInCaseAloneLieApart() {
    hexo.publish(post("blog/Tea"), post("blog/tea").at("/other/"), post("blog/TEA").at("/third/"));

    assertThat(hexo.shown().keySet())
        .hasSize(3)
        .contains("source/_posts/Tea.md")
        .extracting(String::toLowerCase)
        .doesNotHaveDuplicates();
  }

  @Test
  void aPostKeepsItsPlaceWhenTheOtherOfItsNameGoes() {
    hexo.publish(post("blog/Tea"), post("blog/tea").at("/other/"));
    String place =
        hexo.shown().keySet().stream().filter(it -> !it.contains("Tea.")).findFirst().orElseThrow();

    hexo.publish(
        post("blog/Tea").revision(2).withdrawn(new Withdrawal.Gone()),
        post("blog/tea").revision(2).at("/other/").title("Alone"));

    assertThat(hexo.shown()).containsOnlyKeys(place);
    assertThat(hexo.file(place)).contains("title: Alone");
  }

  @Test
  void anIdThatLeadsOutOfTheFolderIsRefused() {
    PublicationBuilder climbing = post("../../outside").at("/fine/");

    assertThat(hexo.publish(climbing))
        .singleElement()
        .isInstanceOfSatisfying(
            StoreAnswer.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("FILE_NAME_UNSAFE"));
    assertThat(hexo.shown()).isEmpty();
  }

  @Test
  void otherSettingsWriteEverythingAnewFromTheLog() {
    hexo.publish(post("a"));
    Generator hugo = Generator.in(folder, Dialect.HUGO);

    try (MarkdownStore store = hugo.open()) {
      assertThat(store.position()).isEqualTo(dev.pressline.store.LogPosition.NONE);
      Generator.apply(store, post("a"));
    }

    assertThat(hugo.shown()).containsOnlyKeys("content/posts/a.md");
  }

  @Test
  void aRefillThatChangesNothingTouchesNoFile() throws IOException {
    hexo.publish(post("a"), post("b").withdrawn(new Withdrawal.Redirect("/a/")));
    FileTime past = FileTime.fromMillis(1_000_000_000);
    for (String file : hexo.shown().keySet()) {
      Files.setLastModifiedTime(hexo.folder().resolve(file), past);
    }

    hexo.refill(post("b").withdrawn(new Withdrawal.Redirect("/a/")), post("a"));

    assertThat(hexo.shown()).hasSize(2);
    for (String file : hexo.shown().keySet()) {
      assertThat(Files.getLastModifiedTime(hexo.folder().resolve(file))).isEqualTo(past);
    }
    assertThat(folder.resolve("state/refill")).doesNotExist();
  }

  @Test
  void whatSomebodyWroteIsKeptAsideByARefillTooAndFilesOfOthersStay() throws IOException {
    hexo.publish(post("a"), post("b"), post("lost"));
    byHand("source/_posts/a.md", "A better text.");
    byHand("source/_posts/b.md", "Another text.");
    byHand("source/_posts/mine.md", "My own words.");

    hexo.refill(post("a").revision(2).title("New"), post("mine"));

    assertThat(hexo.file("source/_posts/a.md")).contains("title: New");
    assertThat(hexo.file("source/_posts/mine.md")).isEqualTo("My own words.");
    assertThat(hexo.shown()).hasSize(2);
    assertThat(keptAside()).containsExactlyInAnyOrder("A better text.", "Another text.");
  }

  @Test
  void aRefusedPostIsTakenWhenWhatWasInItsWayIsGone() throws IOException {
    Path file = byHand("source/_posts/a.md", "My own words.");
    hexo.publish(post("a"));
    Files.delete(file);
    try (MarkdownStore store = hexo.open()) {
      assertThat(store.mend(LogPart.all(List.of(post("a").build()))))
          .containsExactly("source/_posts/a.md");

      assertThat(Generator.apply(store, post("a")))
          .singleElement()
          .isInstanceOf(StoreAnswer.Stored.class);
    }
    assertThat(hexo.file("source/_posts/a.md")).contains("title: Title of a");
  }

  private Path byHand(String file, String text) throws IOException {
    Path path = hexo.folder().resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private List<String> keptAside() throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("state/changed-by-hand"))) {
      return walk.filter(Files::isRegularFile).map(PeoplesFilesTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
