package dev.pressline.enrich.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import java.util.List;
import java.util.Optional;

/** Keeps enrichments in memory; those asked for seldom go first. */
final class MemoryCache implements EnrichmentCache {
  /** Key, records and lists of an enrichment that says nothing. */
  private static final int EMPTY_BYTES = 600;

  private static final int RECORD_BYTES = 120;

  private final Cache<String, KeptEnrichment> kept;

  /**
   * An empty cache.
   *
   * @param bytes taken at most, roughly
   */
  MemoryCache(long bytes) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String _, KeptEnrichment kept) -> bytesOf(kept))
            .build();
  }

  @Override
  public Optional<KeptEnrichment> find(String key) {
    return Optional.ofNullable(kept.getIfPresent(key));
  }

  @Override
  public void keep(String key, KeptEnrichment enrichment) {
    kept.put(key, enrichment);
  }

  static int bytesOf(KeptEnrichment kept) {
    Enrichment enrichment = kept.enrichment();
    int bytes = EMPTY_BYTES + 2 * enrichment.excerpt().length();
    bytes += kept.meaning().map(meaning -> meaning.bytes().length).orElse(0);
    for (EnrichedTag tag : enrichment.tags()) {
      bytes += RECORD_BYTES + 2 * tag.label().length() + bytesOf(tag.evidence());
    }
    for (EnrichedLink link : enrichment.links()) {
      bytes += RECORD_BYTES + 2 * link.url().length() + bytesOf(List.of(link.range()));
    }
    for (EntityMention entity : enrichment.entities()) {
      bytes += RECORD_BYTES + bytesOf(entity.mentions());
    }
    return bytes + RECORD_BYTES * enrichment.related().size();
  }

  private static int bytesOf(List<TextRange> ranges) {
    return ranges.stream()
        .mapToInt(
            range ->
                RECORD_BYTES
                    + 2
                        * (range.exact().length()
                            + range.prefix().length()
                            + range.suffix().length()))
        .sum();
  }
}
