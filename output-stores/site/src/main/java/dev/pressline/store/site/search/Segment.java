package dev.pressline.store.site.search;

import dev.pressline.store.site.words.WordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Posts whose hashes begin alike.
 *
 * @param name {@link #ROOT} and the bits with which the hashes begin
 * @param posts in the order of their hashes; the place in the list is the number of the post
 * @param shelves in the same order, together all the posts
 */
record Segment(String name, List<HashedId> posts, List<Shelf> shelves) {
  /** The name of what holds every hash. */
  static final String ROOT = "r";

  /** Posts of a segment. */
  static final int MOST_POSTS = 512;

  /** Posts of a shelf. */
  static final int MOST_ON_A_SHELF = 32;

  /** A segment has a file of words for so many posts, up to one for each place. */
  private static final int POSTS_PER_FILE = 8;

  /** Ids whose hashes agree in so many bits are not parted; no two of a site do by chance. */
  private static final int DEEPEST = 60;

  private static final int EDITION_BITS = 24;

  /**
   * Some of the posts of a segment, one after the other.
   *
   * @param name as that of a segment
   */
  record Shelf(String name, List<HashedId> posts) {
    String edition() {
      return Segment.edition(posts);
    }
  }

  /** The segments of all the posts, which are in order. */
  static List<Segment> of(List<HashedId> posts) {
    List<Segment> segments = new ArrayList<>();
    part(ROOT, posts, MOST_POSTS)
        .forEach(
            part ->
                segments.add(
                    new Segment(
                        part.name(),
                        part.posts(),
                        part(part.name(), part.posts(), MOST_ON_A_SHELF).toList())));
    return segments;
  }

  private static Stream<Shelf> part(String name, List<HashedId> posts, int most) {
    int depth = name.length() - ROOT.length();
    if (posts.isEmpty()) {
      return Stream.empty();
    }
    if (posts.size() <= most || depth == DEEPEST) {
      return Stream.of(new Shelf(name, posts));
    }
    int ones = firstWithBit(posts, depth);
    return Stream.concat(
        part(name + '0', posts.subList(0, ones), most),
        part(name + '1', posts.subList(ones, posts.size()), most));
  }

  private static int firstWithBit(List<HashedId> posts, int depth) {
    int from = 0;
    int to = posts.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (posts.get(middle).bit(depth)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** How many files its words are in; a power of two. */
  int wordFiles() {
    int files = 1;
    while (files < WordPlace.COUNT && files * POSTS_PER_FILE < posts.size()) {
      files *= 2;
    }
    return files;
  }

  /** The number of the file in which words of the place are. */
  int fileOf(int place) {
    return place & wordFiles() - 1;
  }

  /** Tells whose numbers are meant. */
  String edition() {
    return edition(posts);
  }

  /** Every file of it. */
  Stream<SearchFile> files() {
    return Stream.concat(
        wordsFiles(), shelves.stream().map(shelf -> new SearchFile.Posts(shelf.name())));
  }

  /** Every file with words of it. */
  Stream<SearchFile> wordsFiles() {
    return IntStream.range(0, wordFiles()).mapToObj(number -> new SearchFile.Words(name, number));
  }

  private static String edition(List<HashedId> posts) {
    long all = 0;
    for (HashedId post : posts) {
      all ^= post.hash();
    }
    return "%06x".formatted(all >>> Long.SIZE - EDITION_BITS ^ all & (1 << EDITION_BITS) - 1);
  }
}
