package dev.pressline.core.verdict;

/** What became of a draft that was not rejected. */
public enum Outcome {
  PUBLISHED,
  SCHEDULED,
  UNCHANGED,
  SUPERSEDED,
  WITHDRAWN,
  HELD
}
