package dev.pressline.core.enrichment.cache;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EnrichmentFingerprint;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.post.Post;
import java.util.List;

/** Digests of everything on which an enrichment depends, but for the other posts of the site. */
final class CacheKey {
  private CacheKey() {}

  static String ofFirstPass(Post post, EnrichmentKnowledge knowledge, EnrichmentSettings settings) {
    return of(
        Enricher.VERSION,
        settings.toString(),
        knowledge.catalogue().fingerprint(),
        knowledge.tagDecisions().ofSite(post.site()).fingerprint(),
        post.content().contentHash());
  }

  static String ofSecondPass(
      Post post, Enrichment first, SiteTags decided, EnrichmentSettings settings) {
    return of(
        SemanticPass.VERSION,
        settings.toString(),
        EnrichmentFingerprint.of(first),
        decided.fingerprint(),
        post.content().contentHash());
  }

  /** Lengths go first, so that neighbouring parts cannot be mistaken for one another. */
  private static String of(String... parts) {
    StringBuilder all = new StringBuilder();
    List.of(parts).forEach(part -> all.append(part.length()).append(':').append(part));
    return Digest.SHA_256.hexOf(all.toString());
  }
}
