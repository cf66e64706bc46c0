package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.related.VocabularyChoice;

/**
 * What the operator decides about enrichment.
 *
 * @param linksPerThousandWords links put into a text at most, for each 1,000 words, rounded up
 * @param maxTags tags added at most
 * @param minTagScore a tag needs at least this score, between 0 and 1
 * @param maxRelated related posts at most
 * @param excerptLength length of an excerpt in Latin letters; a Chinese, Japanese or Korean
 *     character takes the room of two
 * @param maxTextLength longer texts, in UTF-16 code units, are not searched for entities
 * @param maxMentions mentions kept at most; those behind are left out
 * @param minTagProbability a tag of the site's own vocabulary needs at least this probability
 */
public record EnrichmentSettings(
    int linksPerThousandWords,
    int maxTags,
    double minTagScore,
    int maxRelated,
    int excerptLength,
    int maxTextLength,
    int maxMentions,
    double minTagProbability) {
  /** What is used unless the operator decides otherwise. */
  public static final EnrichmentSettings DEFAULTS =
      new EnrichmentSettings(20, 8, 0.4, 5, 200, 1_000_000, 1_000, 0.8);

  public EnrichmentSettings {
    boolean negative =
        linksPerThousandWords < 0
            || maxTags < 0
            || minTagScore < 0
            || maxRelated < 0
            || maxTextLength < 0
            || maxMentions < 0
            || minTagProbability < 0;
    if (negative || excerptLength < 1) {
      throw new IllegalArgumentException(
          "limits of enrichment are not negative, and an excerpt has a length");
    }
  }

  VocabularyChoice vocabularyChoice() {
    return new VocabularyChoice(minTagProbability, maxTags);
  }
}
