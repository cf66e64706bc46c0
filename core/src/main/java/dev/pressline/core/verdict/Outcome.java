package dev.pressline.core.verdict;

/** What became of a draft that was not rejected. */
public enum Outcome {
  PUBLISHED,
  SCHEDULED,
  UNCHANGED,
  SUPERSEDED,
  WITHDRAWN,
  HELD;

  /** Whether stores are told of it, so that each of them answers with a receipt. */
  public boolean reachesStores() {
    return this == PUBLISHED || this == WITHDRAWN;
  }
}
