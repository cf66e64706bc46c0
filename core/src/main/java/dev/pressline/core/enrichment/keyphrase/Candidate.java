package dev.pressline.core.enrichment.keyphrase;

import java.util.ArrayList;
import java.util.List;

/** A run of words that may be a keyphrase, with all its variants and everywhere it stands. */
final class Candidate {
  private final String key;
  private final int length;
  private final float[] surroundings = new float[Surroundings.COUNT];
  private final List<Integer> starts = new ArrayList<>(2);
  private final List<Integer> lengths = new ArrayList<>(2);

  Candidate(String key, int length) {
    this.key = key;
    this.length = length;
  }

  /** What its variants have in common. */
  String key() {
    return key;
  }

  /** How many words it has where it was met first. */
  int length() {
    return length;
  }

  /** Numbers of the words at which it starts, ascending. */
  List<Integer> starts() {
    return starts;
  }

  /** Numbers of words, wherever it stands: {@code data base} is a variant of {@code database}. */
  List<Integer> lengths() {
    return lengths;
  }

  int count() {
    return starts.size();
  }

  /** What stands in and around it, added up over everywhere it stands. */
  float[] surroundings() {
    return surroundings;
  }
}
