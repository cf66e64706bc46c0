package dev.pressline.core.enrichment.hint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which titles, by number, have a piece; the rarest pieces of a quote are looked at. */
final class TitlePostings {
  private static final int FIRST_SIZE = 4;

  /** Pieces so common that they would cost more than they tell are left out of a search. */
  private static final int MAX_VISITS = 20_000;

  private final Map<Integer, Posting> postings = new HashMap<>();
  private float[] weights = new float[64];
  private String[] keys = new String[64];

  private static final class Posting {
    private int[] titles = new int[FIRST_SIZE];
    private int size;

    void add(int title) {
      if (size == titles.length) {
        titles = Arrays.copyOf(titles, size * 2);
      }
      titles[size++] = title;
    }

    void remove(int title) {
      for (int i = 0; i < size; i++) {
        if (titles[i] == title) {
          titles[i] = titles[--size];
          return;
        }
      }
    }
  }

  /**
   * @param key unlike that of any other title; decides between titles of equal weight, whichever
   *     came first
   */
  void add(int title, String key, int[] grams) {
    if (title >= weights.length) {
      weights = new float[title * 2];
      keys = Arrays.copyOf(keys, title * 2);
    }
    keys[title] = key;
    for (int gram : grams) {
      postings.computeIfAbsent(gram, _ -> new Posting()).add(title);
    }
  }

  void remove(int title, int[] grams) {
    for (int gram : grams) {
      postings.computeIfPresent(
          gram,
          (_, posting) -> {
            posting.remove(title);
            return posting.size == 0 ? null : posting;
          });
    }
  }

  /** The titles that share the most and rarest pieces with the quote, ascending by number. */
  int[] closest(int[] grams, int titles, int limit) {
    List<Posting> shared = new ArrayList<>();
    for (int gram : grams) {
      Posting posting = postings.get(gram);
      if (posting != null) {
        shared.add(posting);
      }
    }
    shared.sort(Comparator.comparingInt(posting -> posting.size));
    int[] touched = touched(shared, titles);
    int[] closest = heaviest(touched, limit);
    for (int title : touched) {
      weights[title] = 0;
    }
    Arrays.sort(closest);
    return closest;
  }

  /** Keeps the heaviest so far in order. */
  private int[] heaviest(int[] touched, int limit) {
    int[] kept = new int[limit];
    int size = 0;
    for (int title : touched) {
      int at = size;
      while (at > 0 && isHeavier(title, kept[at - 1])) {
        at--;
      }
      if (at < limit) {
        size = Math.min(size + 1, limit);
        System.arraycopy(kept, at, kept, at + 1, size - at - 1);
        kept[at] = title;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private boolean isHeavier(int title, int other) {
    return weights[title] > weights[other]
        || (weights[title] == weights[other] && keys[title].compareTo(keys[other]) < 0);
  }

  private int[] touched(List<Posting> shared, int titles) {
    IntStream.Builder touched = IntStream.builder();
    int visits = 0;
    for (Posting posting : shared) {
      visits += posting.size;
      if (visits > MAX_VISITS && visits > posting.size) {
        break;
      }
      float weight = (float) Math.log(1 + (double) titles / posting.size);
      for (int i = 0; i < posting.size; i++) {
        int title = posting.titles[i];
        if (weights[title] == 0) {
          touched.add(title);
        }
        weights[title] += weight;
      }
    }
    return touched.build().toArray();
  }
}
