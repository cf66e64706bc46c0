package dev.pressline.store.markdown;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.markdown.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitsTest {
  @TempDir Path folder;
  private Generator hugo;

  @BeforeEach
  void prepare() {
    hugo = Generator.in(folder, Dialect.HUGO).withGit();
  }

  @Test
  void everyPublicationIsACommitThatSaysWhatItHolds() throws Exception {
    hugo.publish(
        post("a").title("Tea"),
        post("b").title("Coffee"),
        post("a").revision(2).level(2).title("Tea again"),
        post("b").revision(3).withdrawn(new Withdrawal.Gone()));

    assertThat(subjects())
        .containsExactly("Withdraw b", "Update Tea again", "Publish Coffee", "Publish Tea");
    RevCommit update = commits().get(1);
    assertThat(update.getFullMessage())
        .isEqualTo("Update Tea again\n\nPost-Id: a\nRevision: 2\nEnrichment-Level: 2\n");
    assertThat(update.getAuthorIdent().getEmailAddress()).isEqualTo("pressline@blog.example");
    assertThat(status().isClean()).isTrue();
  }

  @Test
  void aBatchThatComesAgainAfterACrashMakesNoSecondCommit() throws Exception {
    boolean ended = true;
    for (int step = 0; ended; step++) {
      Generator place = Generator.in(folder.resolve("step" + step), Dialect.HUGO).withGit();
      ended =
          place.endsAt(
              step,
              store ->
                  Generator.apply(
                      (MarkdownStore) store,
                      post("a"),
                      post("a").revision(2).title("B"),
                      post("c")));

      place.publish(post("a"), post("a").revision(2).title("B"), post("c"));

      try (Git git = Git.open(place.folder().toFile())) {
        assertThat(git.log().call()).describedAs("after an end at step %s", step).hasSize(3);
        assertThat(git.status().call().isClean()).isTrue();
      }
    }
  }

  @Test
  void whatAPersonHasStagedOrNotCommittedStaysWhatItIs() throws Exception {
    hugo.publish(post("a"));
    Files.writeString(hugo.folder().resolve("staged.txt"), "staged");
    try (Git git = Git.open(hugo.folder().toFile())) {
      git.add().addFilepattern("staged.txt").call();
    }
    Files.writeString(hugo.folder().resolve("loose.txt"), "loose");

    hugo.publish(post("b"));

    assertThat(status().getAdded()).containsExactly("staged.txt");
    assertThat(status().getUntracked()).containsExactly("loose.txt");
    assertThat(subjects()).hasSize(2);
  }

  @Test
  void aFolderWithinAWorkingCopyIsCommittedThere() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      Files.writeString(folder.resolve("README.md"), "Ours");
      git.add().addFilepattern("README.md").call();
      git.commit().setMessage("Begin").setSign(false).call();

      hugo.publish(post("a"));

      assertThat(git.log().addPath("out/content/posts/a.md").call()).hasSize(1);
      assertThat(git.log().call()).hasSize(2);
      assertThat(folder.resolve("out/.git")).doesNotExist();
    }
  }

  @Test
  void withItsStateLostTheStoreKnowsItsFilesByTheirHistory() throws Exception {
    hugo.publish(post("a"));

    hugo.withAnotherState().publish(post("a").revision(2).title("New"));

    assertThat(hugo.file("content/posts/a.md")).contains("title: New");
    assertThat(subjects()).containsExactly("Publish New", "Publish Title of a");
  }

  @Test
  void aRefillThatChangesNothingMakesNoCommit() throws Exception {
    PublicationBuilder[] posts = {
      post("a"), post("blog/Tea"), post("blog/tea").at("/other/"), post("b").revision(2)
    };
    hugo.publish(posts);
    List<RevCommit> before = commits();

    hugo.refill(posts[3], posts[2], posts[1], posts[0]);

    assertThat(commits()).isEqualTo(before);
    assertThat(status().isClean()).isTrue();
  }

  @Test
  void aRefillCommitsWhatItChangesPostByPostAndThenWhatIsInTheLogNoMore() throws Exception {
    hugo.publish(post("same"), post("lost"), post("changed"), post("withdrawn"), post("refused"));

    hugo.refill(
        post("changed").title("Early"),
        post("same"),
        post("new").title("New"),
        post("changed").revision(2).title("Late"),
        post("refused").at("/../outside/"),
        post("withdrawn").revision(2).withdrawn(new Withdrawal.Gone()));

    assertThat(subjects().subList(0, 5))
        .containsExactly(
            "Take off what is in the log no more",
            "Withdraw withdrawn",
            "Take off refused, which was refused",
            "Update Late",
            "Publish New");
    assertThat(subjects()).hasSize(10);
    assertThat(status().isClean()).isTrue();
  }

  @Test
  void aLockedIndexIsWaitedForAndNothingIsCommitted() throws Exception {
    hugo.publish(post("a"));
    Path lock = Files.createFile(hugo.folder().resolve(".git/index.lock"));
    try (MarkdownStore store = hugo.open()) {
      assertThatThrownBy(() -> Generator.apply(store, post("b")))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("index");
      assertThat(subjects()).hasSize(1);

      Files.delete(lock);

      assertThat(Generator.apply(store, post("b"))).hasSize(1);
    }
    assertThat(subjects()).hasSize(2);
    assertThat(status().isClean()).isTrue();
  }

  @Test
  void nothingIsCommittedIntoAMerge() throws Exception {
    hugo.publish(post("a"));
    Files.writeString(hugo.folder().resolve(".git/MERGE_HEAD"), commits().getFirst().name() + "\n");

    assertThatThrownBy(() -> hugo.publish(post("b")))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("merge");
  }

  private List<String> subjects() throws IOException, GitAPIException {
    return commits().stream().map(RevCommit::getShortMessage).toList();
  }

  private List<RevCommit> commits() throws IOException, GitAPIException {
    try (Git git = Git.open(hugo.folder().toFile())) {
      List<RevCommit> commits = new ArrayList<>();
      git.log().call().forEach(commits::add);
      return commits;
    }
  }

  private Status status() throws IOException, GitAPIException {
    try (Git git = Git.open(hugo.folder().toFile())) {
      return git.status().call();
    }
  }
}
