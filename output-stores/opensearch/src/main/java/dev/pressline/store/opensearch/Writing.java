package dev.pressline.store.opensearch;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.opensearch.Cluster.Found;
import dev.pressline.store.opensearch.Cluster.Outcome;
import dev.pressline.store.opensearch.Cluster.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Brings the newest versions of posts into the cluster, unless it holds newer ones. */
final class Writing {
  /** Fewer than revisions of two drafts are apart that were not sent in the same millisecond. */
  private static final int CHANGES_BY_HAND = 1_000;

  private final Cluster cluster;
  private final Map<String, HeldPost> held = new LinkedHashMap<>();
  private final List<String> written = new ArrayList<>();
  private boolean textIsToGo;

  private Writing(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Writes all that is not held at a newer version; durable on return. */
  static Writing of(Cluster cluster, List<Publication> publications) {
    Writing writing = new Writing(cluster);
    writing.write(newest(publications), false, (old, fresh) -> false);
    return writing;
  }

  /** Writes what is held otherwise than it should be. */
  static Writing whereItDiffers(Cluster cluster, List<Publication> publications) {
    Writing writing = new Writing(cluster);
    writing.write(
        newest(publications),
        true,
        (old, fresh) ->
            old.document().equals(fresh.document())
                || (old.isRefused() && old.isOfVersionOf(fresh)));
    return writing;
  }

  /** What is held now, by id. */
  Map<String, HeldPost> held() {
    return held;
  }

  /** The ids of what was written. */
  List<String> written() {
    return written;
  }

  /** Whether a text is not to be found any more. */
  boolean takesTextAway() {
    return textIsToGo;
  }

  private static Map<String, HeldPost> newest(List<Publication> publications) {
    Map<String, HeldPost> newest = new LinkedHashMap<>();
    for (Publication publication : publications) {
      newest.merge(
          publication.postId().value(),
          new HeldPost(PostJson.of(publication)),
          (known, fresh) -> known.outranks(fresh) ? known : fresh);
    }
    return newest;
  }

  private void write(
      Map<String, HeldPost> newest, boolean whole, BiPredicate<HeldPost, HeldPost> isRight) {
    Map<String, Found> before = cluster.get(List.copyOf(newest.keySet()), whole);
    List<Write> writes = new ArrayList<>();
    newest.forEach(
        (id, fresh) -> {
          Optional<Found> old = Optional.ofNullable(before.get(id));
          Optional<HeldPost> kept =
              old.map(Found::post)
                  .filter(post -> post.outranks(fresh) || isRight.test(post, fresh));
          held.put(id, kept.orElse(fresh));
          if (kept.isEmpty()) {
            writes.add(write(fresh, old));
          }
        });
    List<Write> outrun = new ArrayList<>();
    List<Write> refused = settle(writes, cluster.write(writes), outrun);
    settle(refused, cluster.write(refused), outrun);
    settleOutrun(outrun);
    before.forEach(
        (id, old) ->
            textIsToGo |= old.post().isLive() && !held.getOrDefault(id, old.post()).isLive());
  }

  /**
   * Somebody who changes a document by hand makes its version grow, which ours must not be below.
   */
  private static Write write(HeldPost fresh, Optional<Found> old) {
    long version = Math.max(fresh.revision().value(), old.map(Found::version).orElse(0L));
    return new Write(version, fresh);
  }

  /**
   * Another process has written a newer version of a post, which counts; or somebody has deleted it
   * by hand, which the cluster remembers for a moment as a version of its own.
   */
  private void settleOutrun(List<Write> outrun) {
    Map<String, Found> newer =
        cluster.get(outrun.stream().map(write -> write.post().id().value()).toList(), false);
    newer.forEach((id, found) -> held.put(id, found.post()));
    List<Write> again =
        outrun.stream()
            .filter(write -> !newer.containsKey(write.post().id().value()))
            .map(write -> new Write(write.version() + CHANGES_BY_HAND, write.post()))
            .toList();
    List<Write> outrunAgain = new ArrayList<>();
    settle(again, cluster.write(again), outrunAgain);
    if (!outrunAgain.isEmpty()) {
      throw Cluster.refusing("It holds versions of posts that it does not show.");
    }
  }

  /** Gives what is to be written instead of what the cluster cannot hold. */
  private List<Write> settle(List<Write> writes, List<Outcome> outcomes, List<Write> outrun) {
    List<Write> refused = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      String id = write.post().id().value();
      switch (outcomes.get(i)) {
        case Outcome.Written() -> {
          held.put(id, write.post());
          written.add(id);
        }
        case Outcome.Outrun() -> outrun.add(write);
        case Outcome.Unfit(String reason) ->
            refused.add(new Write(write.version(), write.post().refused(reason)));
      }
    }
    return refused;
  }
}
