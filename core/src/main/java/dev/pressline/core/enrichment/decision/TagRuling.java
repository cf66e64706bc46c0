package dev.pressline.core.enrichment.decision;

/** What becomes of a tag that enrichment would add. */
public sealed interface TagRuling {
  /** It stays as it is. */
  record Kept() implements TagRuling {}

  /**
   * Readers see another one in its place.
   *
   * @param label as readers see it; with the tag's own key it only says how the tag is spelt
   */
  record Becomes(String label) implements TagRuling {}

  /** It is left out. */
  record Blocked() implements TagRuling {}
}
