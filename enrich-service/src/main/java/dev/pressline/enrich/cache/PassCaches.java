package dev.pressline.enrich.cache;

import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Optional;

/** The caches of the passes, which count how often they help. */
public final class PassCaches {
  private static final long MOST_ON_DISK = 1L << 30;

  private PassCaches() {}

  /** In memory, where it is as fast to look an enrichment up as to read it from a disk. */
  public static EnrichmentCache ofFirstPass(long bytes, MeterRegistry meters) {
    return new Counted(new MemoryCache(bytes), "first", meters);
  }

  /** In memory and in a folder, since each enrichment takes a tenth of a second to work out. */
  public static EnrichmentCache ofSecondPass(
      long bytes, Optional<Path> state, MeterRegistry meters) {
    EnrichmentCache memory = new MemoryCache(bytes);
    return new Counted(
        state
            .<EnrichmentCache>map(
                folder ->
                    new Layered(
                        memory, new FolderCache(folder.resolve("second-pass"), MOST_ON_DISK)))
            .orElse(memory),
        "second",
        meters);
  }

  private record Layered(EnrichmentCache fast, EnrichmentCache lasting) implements EnrichmentCache {
    @Override
    public Optional<KeptEnrichment> find(String key) {
      Optional<KeptEnrichment> found = fast.find(key);
      if (found.isPresent()) {
        return found;
      }
      Optional<KeptEnrichment> kept = lasting.find(key);
      kept.ifPresent(enrichment -> fast.keep(key, enrichment));
      return kept;
    }

    @Override
    public void keep(String key, KeptEnrichment enrichment) {
      fast.keep(key, enrichment);
      lasting.keep(key, enrichment);
    }
  }

  private static final class Counted implements EnrichmentCache {
    private final EnrichmentCache cache;
    private final Counter hits;
    private final Counter misses;

    Counted(EnrichmentCache cache, String pass, MeterRegistry meters) {
      this.cache = cache;
      this.hits = counter(meters, pass, "hit");
      this.misses = counter(meters, pass, "miss");
    }

    private static Counter counter(MeterRegistry meters, String pass, String result) {
      return Counter.builder("pressline.enrich.cache")
          .description("Enrichments asked of the cache")
          .tag("pass", pass)
          .tag("result", result)
          .register(meters);
    }

    @Override
    public Optional<KeptEnrichment> find(String key) {
      Optional<KeptEnrichment> found = cache.find(key);
      (found.isPresent() ? hits : misses).increment();
      return found;
    }

    @Override
    public void keep(String key, KeptEnrichment enrichment) {
      cache.keep(key, enrichment);
    }
  }
}
