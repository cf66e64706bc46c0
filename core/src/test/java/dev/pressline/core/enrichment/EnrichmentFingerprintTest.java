package dev.pressline.core.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.post.PostId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrichmentFingerprintTest {
  private static final TextRange RANGE = TextRange.of("OpenAI rocks", 0, 6);
  private static final EnrichedTag TAG =
      new EnrichedTag("OpenAI", "openai", Origin.CATALOGUE, 0.5, List.of(RANGE));
  private static final EnrichedLink LINK =
      new EnrichedLink(RANGE, "https://example.org", Optional.of("e"), Origin.CATALOGUE, 1);
  private static final EntityMention ENTITY =
      new EntityMention("e", "OpenAI", EntityType.ORGANISATION, Optional.empty(), List.of(RANGE));
  private static final RelatedPost RELATED = new RelatedPost(new PostId("blog/b"), "B", "/b/", 4);

  @Test
  void itIsSixtyFourHexadecimalDigitsAndTheSameForTheSame() {
    String fingerprint = EnrichmentFingerprint.of(enrichment("en", List.of(TAG), List.of(LINK)));

    assertThat(fingerprint)
        .matches("[0-9a-f]{64}")
        .isEqualTo(EnrichmentFingerprint.of(enrichment("en", List.of(TAG), List.of(LINK))));
  }

  @Test
  void itChangesWithEverythingButTheRelatedPosts() {
    List<Enrichment> different =
        List.of(
            enrichment("en", List.of(TAG), List.of(LINK)),
            enrichment("de", List.of(TAG), List.of(LINK)),
            enrichment("en", List.of(), List.of(LINK)),
            enrichment("en", List.of(TAG), List.of()),
            enrichment("en", List.of(TAG, TAG), List.of(LINK)));

    assertThat(different).extracting(EnrichmentFingerprint::of).doesNotHaveDuplicates();
    assertThat(EnrichmentFingerprint.of(enrichment(List.of(RELATED), List.of())))
        .isEqualTo(EnrichmentFingerprint.of(enrichment(List.of(), List.of())))
        .isNotEqualTo(EnrichmentFingerprint.of(enrichment(List.of(), List.of("language"))));
  }

  @Test
  void tagsThatAHigherLevelChoosesAnewCanBeLeftOut() {
    String without = EnrichmentFingerprint.withoutChosenTags(tagged(List.of()));

    assertThat(List.of(Origin.KEYPHRASE, Origin.SEMANTIC, Origin.VOCABULARY))
        .allSatisfy(
            origin ->
                assertThat(EnrichmentFingerprint.withoutChosenTags(tagged(List.of(tag(origin)))))
                    .isEqualTo(without));
    assertThat(EnrichmentFingerprint.withoutChosenTags(tagged(List.of(tag(Origin.CATALOGUE)))))
        .isNotEqualTo(without);
  }

  private static EnrichedTag tag(Origin origin) {
    return new EnrichedTag("Baking", "baking", origin, 0.5, List.of());
  }

  private static Enrichment tagged(List<EnrichedTag> tags) {
    return enrichment("en", tags, List.of());
  }

  private static Enrichment enrichment(
      String language, List<EnrichedTag> tags, List<EnrichedLink> links) {
    return new Enrichment(
        "v", 1, language, 10, 3, "Excerpt", tags, links, List.of(ENTITY), List.of(), List.of());
  }

  private static Enrichment enrichment(List<RelatedPost> related, List<String> degraded) {
    return new Enrichment(
        "v", 1, "en", 10, 3, "Excerpt", List.of(), List.of(), List.of(), related, degraded);
  }
}
