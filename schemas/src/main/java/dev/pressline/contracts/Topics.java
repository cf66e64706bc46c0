package dev.pressline.contracts;

import java.util.List;

/**
 * The topics of one installation, by name.
 *
 * <p>Names carry the installation's prefix, so that several installations share a cluster. The
 * dead-letter topic of a topic has the same name with {@code -dlt} behind it.
 */
public final class Topics {
  /** Prefix used unless an installation chooses another. */
  public static final String DEFAULT_PREFIX = "pressline.";

  private final String prefix;

  private Topics(String prefix) {
    this.prefix = prefix;
  }

  /** The topics whose names start with the given prefix. */
  public static Topics withPrefix(String prefix) {
    return new Topics(prefix);
  }

  /** Source text as submitted and withdrawals: {@link Draft} by post id, compacted. */
  public String drafts() {
    return prefix + "drafts";
  }

  /** Admitted posts: {@link Post} by post id, compacted. */
  public String posts() {
    return prefix + "posts";
  }

  /** Posts with what was derived from them: {@link EnrichedPost} by post id, compacted. */
  public String enrichedPosts() {
    return prefix + "enriched-posts";
  }

  /** The same posts enriched once more, by meaning: {@link EnrichedPost} by post id, compacted. */
  public String secondPass() {
    return prefix + "second-pass";
  }

  /** Posts that are to be enriched anew: {@link Post} by post id, kept 30 days. */
  public String enrichRequests() {
    return prefix + "enrich-requests";
  }

  /** What they were enriched with: {@link EnrichedPost} by post id, kept 30 days. */
  public String enrichedAnew() {
    return prefix + "enriched-anew";
  }

  /** The log of record: {@link Publication} by post id, compacted. */
  public String publications() {
    return prefix + "publications";
  }

  /** What each store holds: {@link Receipt} by {@code <post id>@<store>}, compacted. */
  public String receipts() {
    return prefix + "receipts";
  }

  /** What each store holds, compared with the log: {@link StoreCensus} by store, compacted. */
  public String censuses() {
    return prefix + "censuses";
  }

  /** Stores that are to be filled again: {@link RebuildRequest} by store, compacted. */
  public String rebuildRequests() {
    return prefix + "rebuild-requests";
  }

  /** Refused drafts: {@link Rejection} by post id, kept 30 days. */
  public String rejections() {
    return prefix + "rejections";
  }

  /** What became of drafts that were not refused: {@link Verdict} by post id, kept 30 days. */
  public String verdicts() {
    return prefix + "verdicts";
  }

  /** What may be linked: {@link CatalogueEntry} by entity id, compacted. */
  public String catalogue() {
    return prefix + "catalogue";
  }

  /** What editors decided about tags: {@link TagDecision} by site and tag, compacted. */
  public String tagDecisions() {
    return prefix + "tag-decisions";
  }

  /** Where records of the topic go that could not be decoded or on which the code failed. */
  public String deadLettersOf(String topic) {
    return topic + "-dlt";
  }

  /** Every topic that has a contract. */
  public List<String> all() {
    return List.of(
        drafts(),
        posts(),
        enrichedPosts(),
        secondPass(),
        enrichRequests(),
        enrichedAnew(),
        publications(),
        receipts(),
        censuses(),
        rebuildRequests(),
        rejections(),
        verdicts(),
        catalogue(),
        tagDecisions());
  }
}
