package dev.pressline.core.enrichment.subject;

import dev.pressline.core.post.PostId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which posts have a pair of words. Pairs share buckets, so what a bucket names is looked at; that
 * takes four bytes for each pair of a post beside the pairs themselves.
 */
final class PairPostings {
  private static final int BUCKETS = 1 << 16;
  private static final int FIRST_ROOM = 4;

  private final int[][] buckets = new int[BUCKETS][];
  private final int[] counts = new int[BUCKETS];
  private final List<Optional<Entry>> entries = new ArrayList<>();
  private final Map<PostId, Integer> numbers = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  private record Entry(PostId post, WordPairs pairs) {}

  /** The pairs of the post, none when it is not known. */
  WordPairs of(PostId post) {
    Integer number = numbers.get(post);
    return number == null
        ? WordPairs.NONE
        : entries.get(number).map(Entry::pairs).orElse(WordPairs.NONE);
  }

  void put(PostId post, WordPairs pairs) {
    remove(post);
    if (pairs.isEmpty()) {
      return;
    }
    int number = free.isEmpty() ? entries.size() : free.pop();
    Optional<Entry> entry = Optional.of(new Entry(post, pairs));
    if (number == entries.size()) {
      entries.add(entry);
    } else {
      entries.set(number, entry);
    }
    numbers.put(post, number);
    for (int i = 0; i < pairs.size(); i++) {
      add(bucket(pairs.get(i)), number);
    }
  }

  void remove(PostId post) {
    Integer number = numbers.remove(post);
    if (number == null) {
      return;
    }
    WordPairs pairs = entries.get(number).map(Entry::pairs).orElse(WordPairs.NONE);
    for (int i = 0; i < pairs.size(); i++) {
      drop(bucket(pairs.get(i)), number);
    }
    entries.set(number, Optional.empty());
    free.push(number);
  }

  /** The posts that have all pairs, in no order. */
  List<PostId> withAll(WordPairs wanted) {
    List<PostId> found = new ArrayList<>();
    int bucket = bucket(rarest(wanted));
    int last = -1;
    int[] numbersThere = Arrays.copyOf(room(bucket), counts[bucket]);
    Arrays.sort(numbersThere);
    for (int number : numbersThere) {
      if (number != last) {
        entries
            .get(number)
            .filter(entry -> entry.pairs().containsAll(wanted))
            .ifPresent(entry -> found.add(entry.post()));
      }
      last = number;
    }
    return found;
  }

  /** That one of the pairs which the fewest posts have now. */
  int rarest(WordPairs wanted) {
    int rarest = wanted.get(0);
    for (int i = 1; i < wanted.size(); i++) {
      int other = wanted.get(i);
      rarest = counts[bucket(other)] < counts[bucket(rarest)] ? other : rarest;
    }
    return rarest;
  }

  private void add(int bucket, int number) {
    int[] room = room(bucket);
    if (counts[bucket] == room.length) {
      room = Arrays.copyOf(room, Math.max(FIRST_ROOM, room.length + room.length / 2));
      buckets[bucket] = room;
    }
    room[counts[bucket]++] = number;
  }

  private void drop(int bucket, int number) {
    int[] room = room(bucket);
    for (int i = 0; i < counts[bucket]; i++) {
      if (room[i] == number) {
        room[i] = room[--counts[bucket]];
        return;
      }
    }
  }

  private int[] room(int bucket) {
    int[] room = buckets[bucket];
    return room == null ? new int[0] : room;
  }

  private static int bucket(int pair) {
    return (pair ^ pair >>> 16) & (BUCKETS - 1);
  }
}
