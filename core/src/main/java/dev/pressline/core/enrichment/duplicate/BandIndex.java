package dev.pressline.core.enrichment.duplicate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which posts, by number, share a band key: hash tables with chains in plain arrays, four bytes for
 * a key, four for a chain and four to eight for a bucket.
 */
final class BandIndex {
  private static final int BANDS = MinHash.BANDS;
  private static final int FIRST_SIZE = 64;
  private static final int NONE = -1;

  private int[] keys = new int[FIRST_SIZE * BANDS];
  private int[] next = new int[FIRST_SIZE * BANDS];
  private int[] heads = filled(FIRST_SIZE * BANDS);
  private int[] hits = new int[FIRST_SIZE];
  private boolean[] present = new boolean[FIRST_SIZE];

  void add(int post, int[] bands) {
    if (post >= present.length) {
      grow(Math.max(post + 1, present.length * 2));
    }
    present[post] = true;
    System.arraycopy(bands, 0, keys, post * BANDS, BANDS);
    link(post);
  }

  void remove(int post) {
    present[post] = false;
    for (int band = 0; band < BANDS; band++) {
      int cell = post * BANDS + band;
      int bucket = bucket(band, keys[cell]);
      if (heads[bucket] == post) {
        heads[bucket] = next[cell];
      } else {
        int before = heads[bucket];
        while (next[before * BANDS + band] != post) {
          before = next[before * BANDS + band];
        }
        next[before * BANDS + band] = next[cell];
      }
    }
  }

  /** The posts that share the most band keys, at most so many, ascending by number. */
  int[] closest(int[] bands, int limit) {
    IntStream.Builder found = IntStream.builder();
    for (int band = 0; band < BANDS; band++) {
      int post = heads[bucket(band, bands[band])];
      while (post != NONE) {
        int cell = post * BANDS + band;
        if (keys[cell] == bands[band] && hits[post]++ == 0) {
          found.add(post);
        }
        post = next[cell];
      }
    }
    int[] posts = found.build().toArray();
    int[] closest = posts.length <= limit ? posts : withMostHits(posts, limit);
    for (int post : posts) {
      hits[post] = 0;
    }
    Arrays.sort(closest);
    return closest;
  }

  private int[] withMostHits(int[] posts, int limit) {
    int[] counts = new int[BANDS + 2];
    for (int post : posts) {
      counts[hits[post]]++;
    }
    int least = BANDS;
    int above = 0;
    while (above + counts[least] < limit) {
      above += counts[least--];
    }
    int bar = least;
    IntStream more = Arrays.stream(posts).filter(post -> hits[post] > bar);
    IntStream equal = Arrays.stream(posts).filter(post -> hits[post] == bar).sorted();
    return IntStream.concat(more, equal.limit(limit - above)).toArray();
  }

  private void link(int post) {
    for (int band = 0; band < BANDS; band++) {
      int cell = post * BANDS + band;
      int bucket = bucket(band, keys[cell]);
      next[cell] = heads[bucket];
      heads[bucket] = post;
    }
  }

  private int bucket(int band, int key) {
    int perBand = heads.length / BANDS;
    return band * perBand + Math.floorMod(key, perBand);
  }

  private void grow(int size) {
    int posts = present.length;
    keys = Arrays.copyOf(keys, size * BANDS);
    next = new int[size * BANDS];
    heads = filled(size * BANDS);
    hits = new int[size];
    present = Arrays.copyOf(present, size);
    for (int post = 0; post < posts; post++) {
      if (present[post]) {
        link(post);
      }
    }
  }

  private static int[] filled(int size) {
    int[] heads = new int[size];
    Arrays.fill(heads, NONE);
    return heads;
  }
}
