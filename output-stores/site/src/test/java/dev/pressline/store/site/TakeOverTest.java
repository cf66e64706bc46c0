package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.site.files.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was written, or emptied, by somebody else than the state that goes on with it. */
class TakeOverTest {
  @TempDir Path folder;
  private SiteFolder one;
  private SiteFolder other;

  @BeforeEach
  void twoInstancesOfOneSite() {
    one = SiteFolder.in(folder);
    other = one.anotherInstance();
  }

  @Test
  void pagesThatAnotherInstanceWroteAndThisOneNeverHeardOfAreDeleted() {
    feed(one, post("a").tags("secret"));

    feed(other, post("a").revision(2).withdrawn(new Withdrawal.Gone()));

    assertThat(one.shown()).doesNotContainKeys("tags/secret/index.html", "tags/secret/");
    assertThat(one.shown()).isEqualTo(rebuilt(post("a").withdrawn(new Withdrawal.Gone())));
  }

  @Test
  void pagesThatAnotherInstanceChangedAreLookedAtThoughNothingChangedForThisOne() {
    feed(one, post("a").tags("tea"), post("b"));
    feed(other, post("a").tags("tea"), post("b").tags("tea"));

    feed(one, post("b"));

    assertThat(one.shown()).isEqualTo(rebuilt(post("a").tags("tea"), post("b")));
  }

  @Test
  void aFolderThatWasEmptiedIsFilledAgain() throws IOException {
    feed(one, post("a"), post("b"));
    Map<String, String> before = one.shown();
    SiteFolder.deleteAll(one.site());

    feed(one);

    assertThat(one.shown()).isEqualTo(before);
  }

  @Test
  void filesOfOthersAndSitesWithinTheFolderStay() throws IOException {
    Path mine = Files.createDirectories(one.site().resolve("mine")).resolve("note.html");
    Files.writeString(mine, "mine");
    SiteFolder within = SiteFolder.in(folder.resolve("within"));
    feed(within, post("x").tags("y"));
    Map<String, String> files = within.shown();
    Files.move(within.site(), one.site().resolve("within"));

    feed(one, post("a"));
    feed(other, post("b"));

    assertThat(mine).hasContent("mine");
    assertThat(one.shown().keySet())
        .containsAll(files.keySet().stream().map(file -> "within/" + file).toList());
  }

  @Test
  void anInstanceThatGoesOnWithItsOwnFolderWritesNothing() {
    feed(one, post("a"));
    CountingSteps steps = new CountingSteps();

    one.open(steps).close();

    assertThat(steps.changedFiles()).isZero();
    assertThat(one.site().resolve(SiteFiles.SEAL)).exists();
  }

  private Map<String, String> rebuilt(PublicationBuilder... posts) {
    SiteFolder place = SiteFolder.in(folder.resolve("rebuilt"));
    feed(place, posts);
    return place.shown();
  }

  private static void feed(SiteFolder place, PublicationBuilder... posts) {
    List<Publication> publications = Arrays.stream(posts).map(PublicationBuilder::build).toList();
    LivedSite.feed(place, publications.isEmpty() ? List.of() : List.of(publications));
  }
}
