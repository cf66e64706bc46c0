package dev.pressline.memory;

import dev.pressline.memory.related.Ranking;
import dev.pressline.memory.vocabulary.TagModel;

/**
 * How a site's memory searches.
 *
 * @param queryWords words of a post by which its neighbours are found, at most
 * @param neighbours posts looked at more closely, at most
 * @param tagWords words of a post whose company is asked for tags, at most
 * @param companyPosts posts looked at for a word's company, at most
 * @param ranking the order of neighbours
 * @param tagModel what the evidence for a tag counts
 */
public record MemorySettings(
    int queryWords,
    int neighbours,
    int tagWords,
    int companyPosts,
    Ranking ranking,
    TagModel tagModel) {
  /** What did best on the blogs of the enrichment quality module. */
  public static final MemorySettings DEFAULTS =
      new MemorySettings(20, 30, 40, 500, Ranking.SHIPPED, TagModel.SHIPPED);

  /** The same with another order of neighbours. */
  public MemorySettings with(Ranking other) {
    return new MemorySettings(queryWords, neighbours, tagWords, companyPosts, other, tagModel);
  }
}
