package dev.pressline.core.enrichment.related;

/**
 * A tag that the authors of the site use.
 *
 * @param label as they spell it most often
 * @param slug equal slugs are the same tag
 * @param probability that the author of the post would give it, calibrated, between 0 and 1
 */
public record VocabularyTag(String label, String slug, double probability) {}
