package dev.pressline.core.enrichment.related;

/**
 * A tag that the authors of the site use.
 *
 * @param label as they spell it most often
 * @param slug slugs with an equal {@link #key} are the same tag
 * @param probability that the author of the post would give it, calibrated, between 0 and 1
 */
public record VocabularyTag(String label, String slug, double probability) {
  /** What equal tags have in common: {@code web-dev} and {@code webdev} are one. */
  public static String key(String slug) {
    return slug.replace("-", "");
  }
}
