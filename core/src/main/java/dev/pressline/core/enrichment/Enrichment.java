package dev.pressline.core.enrichment;

import java.util.List;

/**
 * What was derived from a post.
 *
 * @param enricherVersion version of the enricher and its settings
 * @param level 1 = lexical pass, 2 = semantic pass
 * @param language BCP 47; {@code und} when it cannot be told
 * @param wordCount words; for Chinese, Japanese and Korean characters count
 * @param readingTimeSeconds reading time in seconds
 * @param excerpt plain text
 * @param tags added, strongest first, none of the author's
 * @param links in text order, never overlapping
 * @param related closest first, as known when the post was enriched
 * @param degraded names of steps that failed and were left out
 */
public record Enrichment(
    String enricherVersion,
    int level,
    String language,
    int wordCount,
    int readingTimeSeconds,
    String excerpt,
    List<EnrichedTag> tags,
    List<EnrichedLink> links,
    List<EntityMention> entities,
    List<RelatedPost> related,
    List<String> degraded) {
  public Enrichment {
    tags = List.copyOf(tags);
    links = List.copyOf(links);
    entities = List.copyOf(entities);
    related = List.copyOf(related);
    degraded = List.copyOf(degraded);
  }

  /** The same with other related posts. */
  public Enrichment withRelated(List<RelatedPost> others) {
    return new Enrichment(
        enricherVersion,
        level,
        language,
        wordCount,
        readingTimeSeconds,
        excerpt,
        tags,
        links,
        entities,
        others,
        degraded);
  }
}
