package dev.pressline.launcher.stock;

import dev.pressline.core.publication.StoreCensus.Difference;

/** A difference between a store and the log, in words. */
public record Finding(Difference difference) {
  /** What is the matter, in a few words. */
  public String what() {
    if (difference.refusal().isPresent()) {
      return "refused";
    }
    if (difference.held().isEmpty()) {
      return "missing";
    }
    if (difference.wanted().isEmpty()) {
      return "not in the log";
    }
    return difference.wanted().get().outranks(difference.held().get()) ? "older" : "other";
  }
}
