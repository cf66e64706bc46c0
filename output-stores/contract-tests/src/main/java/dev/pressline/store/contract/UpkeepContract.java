package dev.pressline.store.contract;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a store does to be compared with the log and to be mended. */
@ExtendWith(ContractTable.class)
abstract class UpkeepContract {
  /** A store in a place of its own, with nothing in it. */
  protected abstract StoreUnderTest freshStore();

  /** A publication that this store cannot take, whatever else it holds: poison. */
  protected abstract PublicationBuilder refusedPost(String id);

  @Test
  void everythingThatIsHeldIsTold() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(
          batch(
              5,
              post("a").revision(3).level(2),
              post("b"),
              refusedPost("bad"),
              post("b").revision(2).withdrawn(new Withdrawal.Gone()),
              post("a").revision(2)));
    }
    try (OutputStore store = place.open()) {
      assertThat(holdings(store))
          .filteredOn(holding -> holding.refusal().isEmpty())
          .containsExactlyInAnyOrder(held("a", 3, 2, true), held("b", 2, 1, false));
    }
  }

  @Test
  void whatSomebodyHasChangedOrDeletedByHandIsMended() {
    StoreUnderTest place = freshStore();
    StoreBatch batch =
        batch(4, post("a").tags("x"), post("b").tags("x"), refusedPost("bad"), post("c"));
    try (OutputStore store = place.open()) {
      store.apply(batch);
      Map<String, String> shown = place.shown();
      assertThat(store.mend(LogPart.all(batch.publications()))).isEmpty();
      place.damage("/a/");
      place.lose("/b/");
      assertThat(place.shown()).isNotEqualTo(shown);

      List<String> mended = store.mend(LogPart.all(batch.publications()));

      assertThat(mended).hasSizeGreaterThanOrEqualTo(2);
      assertThat(place.shown()).isEqualTo(shown);
      assertThat(store.mend(LogPart.all(batch.publications()))).isEmpty();
      assertThat(store.position()).isEqualTo(position(4));
    }
  }

  @Test
  void mendingNeverBringsBackAnOlderVersion() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(
          batch(
              2,
              post("a").revision(2).title("New words"),
              post("b").revision(2).withdrawn(new Withdrawal.Gone())));
      Map<String, String> shown = place.shown();

      List<Publication> older = batch(2, post("a").title("Old words"), post("b")).publications();
      assertThat(store.mend(LogPart.all(older))).isEmpty();

      assertThat(place.shown()).isEqualTo(shown);
    }
  }

  static Holding held(String post, long revision, int level, boolean live) {
    return Holding.of(new PostId(post), new PostVersion(new Revision(revision), level), live);
  }

  static List<Holding> holdings(OutputStore store) {
    List<Holding> holdings = new ArrayList<>();
    store.holdings(holdings::add);
    return holdings;
  }

  /** A batch of the posts that ends at the offset. */
  protected static StoreBatch batch(long end, PublicationBuilder... posts) {
    List<Publication> publications = Arrays.stream(posts).map(PublicationBuilder::build).toList();
    return new StoreBatch(publications, position(end));
  }

  /** The place before the offset in partition 0. */
  protected static LogPosition position(long next) {
    return new LogPosition("log", Map.of(0, next));
  }
}
