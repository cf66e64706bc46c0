package dev.pressline.store.site.search;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.words.WordPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which posts are found, and in which files.
 *
 * <p>Changed by one thread and then settled, as the view of the site; between that any number of
 * threads may read it.
 */
public final class SearchView {
  private final TreeSet<HashedId> posts = new TreeSet<>();
  private final Set<PostId> shownAnew = new HashSet<>();
  private final Map<PostId, Integer> reworded = new HashMap<>();
  private SortedMap<String, Segment> segments = new TreeMap<>();
  private SortedMap<String, Segment.Shelf> shelves = new TreeMap<>();
  private boolean moved;
  private long settled;

  /** The post is to be found. */
  public void add(PostId post) {
    moved |= posts.add(HashedId.of(post));
    shownAnew.add(post);
  }

  /** The post is not to be found any more. */
  public void remove(PostId post) {
    moved |= posts.remove(HashedId.of(post));
  }

  /** Something that is shown of the post where it is found is another. */
  public void showAnew(PostId post) {
    shownAnew.add(post);
  }

  /**
   * Words of the post are others.
   *
   * @param places of the words, as bits
   */
  public void reword(PostId post, int places) {
    reworded.merge(post, places, (one, other) -> one | other);
  }

  /** Brings the files up to date and names those that may differ since the last time. */
  public Set<SearchFile> settle() {
    Set<SearchFile> dirty = new HashSet<>();
    if (moved) {
      moved = false;
      rearrange(dirty);
    }
    shownAnew.stream()
        .map(HashedId::of)
        .filter(posts::contains)
        .forEach(post -> dirty.add(new SearchFile.Posts(at(shelves, post).name())));
    reworded.forEach(
        (id, places) -> {
          HashedId post = HashedId.of(id);
          if (posts.contains(post)) {
            addWords(at(segments, post), places, dirty);
          }
        });
    shownAnew.clear();
    if (!reworded.isEmpty() || !dirty.isEmpty()) {
      settled++;
    }
    reworded.clear();
    return dirty;
  }

  private void rearrange(Set<SearchFile> dirty) {
    SortedMap<String, Segment> segmentsBefore = segments;
    SortedMap<String, Segment.Shelf> shelvesBefore = shelves;
    segments = new TreeMap<>();
    shelves = new TreeMap<>();
    for (Segment segment : Segment.of(List.copyOf(posts))) {
      segments.put(segment.name(), segment);
      segment.shelves().forEach(shelf -> shelves.put(shelf.name(), shelf));
    }
    dirty.add(new SearchFile.Manifest());
    differing(segmentsBefore, segments)
        .forEach(segment -> segment.wordsFiles().forEach(dirty::add));
    differing(shelvesBefore, shelves)
        .forEach(shelf -> dirty.add(new SearchFile.Posts(shelf.name())));
  }

  private static <T> Collection<T> differing(Map<String, T> before, Map<String, T> after) {
    List<T> differing = new ArrayList<>();
    before.forEach(
        (name, old) -> {
          if (!old.equals(after.get(name))) {
            differing.add(old);
          }
        });
    after.forEach(
        (name, fresh) -> {
          if (!fresh.equals(before.get(name))) {
            differing.add(fresh);
          }
        });
    return differing;
  }

  private static void addWords(Segment segment, int places, Set<SearchFile> dirty) {
    for (int place = 0; place < WordPlace.COUNT; place++) {
      if ((places >>> place & 1) == 1) {
        dirty.add(new SearchFile.Words(segment.name(), segment.fileOf(place)));
      }
    }
  }

  /** The part in which the post is. */
  private static <T> T at(SortedMap<String, T> parts, HashedId post) {
    StringBuilder name = new StringBuilder(Segment.ROOT);
    for (int depth = 0; depth < Long.SIZE; depth++) {
      T part = parts.get(name.toString());
      if (part != null) {
        return part;
      }
      name.append(post.bit(depth) ? '1' : '0');
    }
    throw new IllegalStateException("a post that is found is in a part: " + post.id());
  }

  /** Whether there is the file. */
  public boolean has(SearchFile file) {
    return switch (file) {
      case SearchFile.Manifest _, SearchFile.Script _ -> true;
      case SearchFile.Words(String segment, int number) ->
          Optional.ofNullable(segments.get(segment))
              .filter(found -> number < found.wordFiles())
              .isPresent();
      case SearchFile.Posts(String shelf) -> shelves.containsKey(shelf);
    };
  }

  /** Every file there is. */
  public Stream<SearchFile> files() {
    return Stream.concat(
        Stream.concat(
            Stream.of(new SearchFile.Manifest()),
            SearchScripts.names().stream().map(SearchFile.Script::new)),
        segments.values().stream().flatMap(Segment::files));
  }

  Collection<Segment> segments() {
    return segments.values();
  }

  Optional<Segment> segment(String name) {
    return Optional.ofNullable(segments.get(name));
  }

  Optional<Segment.Shelf> shelf(String name) {
    return Optional.ofNullable(shelves.get(name));
  }

  /** Another number when anything may have changed. */
  long moment() {
    return settled;
  }
}
