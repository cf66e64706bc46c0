package dev.pressline.launcher.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.assets.FolderAssets;
import dev.pressline.launcher.drafts.FolderWatch.Changes;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedDraftsTest {
  @TempDir Path temporary;
  private Path folder;
  private final List<DraftFolder> scans = new ArrayList<>();

  @BeforeEach
  void threePostsAndAPicture() throws IOException {
    folder = temporary.toRealPath();
    Files.writeString(folder.resolve("a.md"), "# A\n\n![](sea.png)");
    Files.writeString(folder.resolve("b.md"), "# B");
    Files.writeString(folder.resolve("c.md"), "# C");
    Files.writeString(folder.resolve("sea.png"), "picture");
  }

  @Test
  void aSavedDraftIsSubmittedWithoutLookingThroughTheFolder() throws IOException {
    assertThat(changed(watched(), saved("b.md"))).containsExactly("b.md");
    assertThat(scans).hasSize(1);
  }

  @Test
  void aNewDraftIsSubmittedWithoutLookingThroughTheFolder() throws IOException {
    WatchedDrafts drafts = watched();
    Files.writeString(folder.resolve("d.md"), "# D");

    assertThat(changed(drafts, saved("d.md", "c.md"))).containsExactly("c.md", "d.md");
    assertThat(changed(drafts, saved("d.md"))).containsExactly("d.md");
    assertThat(scans).hasSize(1);
  }

  @Test
  void aNewDraftThatWouldHaveTheIdOfAnotherIsCalledAsInAFolderLookedThrough() throws IOException {
    WatchedDrafts drafts = watched();
    Files.writeString(folder.resolve("b.markdown"), "# Another B");

    assertThat(drafts.changedBy(saved("b.markdown"), "test"))
        .singleElement()
        .isInstanceOfSatisfying(
            Labelled.Ready.class,
            ready -> assertThat(ready.draft().postId()).isEqualTo(new PostId("blog/b.markdown")));
  }

  @Test
  void aNewFileWhereNoDraftsAreLookedForIsNone() throws IOException {
    WatchedDrafts drafts = watched();
    Files.createDirectories(folder.resolve("node_modules/tool"));
    Files.writeString(folder.resolve("node_modules/tool/README.md"), "# Tool");

    assertThat(changed(drafts, saved("node_modules/tool/README.md"))).isEmpty();
  }

  @Test
  void whatAnEditorMadeForAMomentDoesNotHaveTheFolderLookedThrough() throws IOException {
    WatchedDrafts drafts = watched();

    assertThat(changed(drafts, new Changes(paths("b.md"), paths("b~1.md"), paths("4913"))))
        .containsExactly("b.md");
    assertThat(scans).hasSize(1);
  }

  @Test
  void aDraftThatIsGoneIsNotSubmitted() throws IOException {
    WatchedDrafts drafts = watched();
    Files.delete(folder.resolve("b.md"));

    assertThat(changed(drafts, new Changes(Set.of(), paths("b.md"), Set.of()))).isEmpty();
    assertThat(changed(drafts, saved("b.md"))).isEmpty();
  }

  @Test
  void theDraftsThatMentionASavedPictureAreSubmitted() throws IOException {
    assertThat(changed(watched(), others("sea.png"))).containsExactly("a.md");
  }

  @Test
  void theDraftsThatMentionAPictureThatIsGoneAreSubmitted() throws IOException {
    WatchedDrafts drafts = watched();
    Files.delete(folder.resolve("sea.png"));

    assertThat(changed(drafts, others("sea.png"))).containsExactly("a.md");
  }

  @Test
  void whatAnEditorMadeForAMomentIsMentionedByNobody() throws IOException {
    Files.writeString(folder.resolve("b.md"), "# B\n\n![](4913)");

    assertThat(changed(watched(), others("4913"))).isEmpty();
  }

  private WatchedDrafts watched() throws IOException {
    return new WatchedDrafts(
        folder,
        "blog",
        DraftFolder.scan(folder, "blog"),
        all -> {
          scans.add(all);
          return new AssetUpload(
              new FolderAssets(all.otherFiles()), Optional.empty(), complaint -> {});
        });
  }

  private List<String> changed(WatchedDrafts drafts, Changes changes) throws IOException {
    return drafts.changedBy(changes, "test").stream()
        .map(Labelled::label)
        .map(Label::name)
        .toList();
  }

  private Changes saved(String... names) {
    return new Changes(paths(names), Set.of(), Set.of());
  }

  private Changes others(String... names) {
    return new Changes(Set.of(), Set.of(), paths(names));
  }

  private Set<Path> paths(String... names) {
    Set<Path> paths = new HashSet<>();
    for (String name : names) {
      paths.add(folder.resolve(name));
    }
    return paths;
  }
}
