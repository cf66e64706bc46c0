package dev.pressline.store.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What was withdrawn is nowhere: neither on the site nor in what the store keeps for itself. */
class WithdrawalPropertyTest {
  private Path folder = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(EditedLog.folder(), "withdrawal-property");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    SiteFolder.deleteAll(folder);
  }

  @Provide
  Arbitrary<List<Edit>> scripts() {
    return Edit.scripts();
  }

  @Property
  void noFileSaysAnythingOfWhatWasWithdrawn(@ForAll("scripts") List<Edit> edits, @ForAll long seed)
      throws IOException {
    Random chance = new Random(seed);
    InternalLinks links = chance.nextBoolean() ? InternalLinks.INSERT : InternalLinks.SUGGEST;
    SiteFolder place = SiteFolder.in(folder).with(3, links);
    EditedLog script = EditedLog.of(edits);
    List<Publication> log =
        new ArrayList<>(script.publications().stream().map(MarkedPosts::marked).toList());
    List<Publication> last = new ArrayList<>();
    EditedLog.putPicturesInto(place.assets());
    for (Publication post : script.compacted()) {
      MarkedPosts.putPictureInto(place.assets(), post.postId());
      last.add(fate(MarkedPosts.marked(post), chance));
    }
    last.stream().filter(post -> !log.contains(post)).forEach(log::add);

    LivedSite.feed(place, List.of());
    LivedSite.feedAmidCrashes(List.of(place), log, chance);

    List<Path> everything = List.of(place.site(), place.settings().stateFolder());
    for (Publication post : last) {
      String word = MarkedPosts.word(post.postId());
      List<String> files = MarkedPosts.filesSaying(word, everything);
      assertThat(files.isEmpty()).as(word + " in " + files).isEqualTo(isOff(post));
    }
  }

  /** Half of the posts are withdrawn at last. */
  private static Publication fate(Publication post, Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> MarkedPosts.withdrawn(post, new Withdrawal.Gone());
      case 1 -> MarkedPosts.withdrawn(post, new Withdrawal.Redirect("/archives/"));
      default -> post;
    };
  }

  /** One with a notice keeps its text. */
  private static boolean isOff(Publication post) {
    return post.state() instanceof Publication.State.Withdrawn(Withdrawal withdrawal)
        && !(withdrawal instanceof Withdrawal.Notice);
  }
}
