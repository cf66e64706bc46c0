package dev.pressline.publish.stores.upkeep;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.StoreCensus.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which version of each post is the newest in the publications log, and where it lies. */
final class LogIndex {
  private final Map<PostId, Entry> newest = new HashMap<>();
  private final NavigableMap<Place, PostId> posts = new TreeMap<>();

  private record Entry(Place place, Version version) {}

  /** A record of the log. */
  record Place(int partition, long offset) implements Comparable<Place> {
    /** Before every record. */
    static final Place START = new Place(-1, -1);

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::partition).thenComparingLong(Place::offset);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Takes a record in. The log has each post in one partition; a record that lies before what is
   * known of its post changes nothing.
   */
  void note(Place place, Publication publication) {
    PostId post = publication.postId();
    Optional<Entry> known = Optional.ofNullable(newest.get(post));
    if (known.filter(entry -> entry.place().compareTo(place) >= 0).isPresent()) {
      return;
    }
    known.ifPresent(entry -> posts.remove(entry.place()));
    posts.put(place, post);
    newest.put(
        post,
        new Entry(
            place,
            new Version(
                publication.revision(),
                publication.enrichment().level(),
                publication.state() instanceof Publication.State.Live)));
  }

  /** Posts that the log has. */
  int size() {
    return posts.size();
  }

  /** The newest version of each post. */
  Map<PostId, Version> versions() {
    Map<PostId, Version> versions = new HashMap<>();
    newest.forEach((post, entry) -> versions.put(post, entry.version()));
    return versions;
  }

  /** The next places after one, so many at most and all in one partition; none after the last. */
  List<Place> after(Place last, int most) {
    List<Place> next = new ArrayList<>();
    for (Place place : posts.tailMap(last, false).keySet()) {
      if (next.size() == most
          || !next.isEmpty() && next.getFirst().partition() != place.partition()) {
        break;
      }
      next.add(place);
    }
    return next;
  }
}
