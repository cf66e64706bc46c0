package dev.pressline.wire.codec;

import dev.pressline.contracts.EnrichedLink;
import dev.pressline.contracts.EnrichedTag;
import dev.pressline.contracts.EntityMention;
import dev.pressline.contracts.EntityType;
import dev.pressline.contracts.Origin;
import dev.pressline.contracts.RelatedPost;
import dev.pressline.contracts.TextRange;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.PostId;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class EnrichmentCodec implements Codec<Enrichment, dev.pressline.contracts.Enrichment> {
  @Override
  public dev.pressline.contracts.Enrichment encode(Enrichment enrichment) {
    return dev.pressline.contracts.Enrichment.newBuilder()
        .setEnricherVersion(enrichment.enricherVersion())
        .setLevel(enrichment.level())
        .setLanguage(enrichment.language())
        .setWordCount(enrichment.wordCount())
        .setReadingTimeSeconds(enrichment.readingTimeSeconds())
        .setExcerpt(enrichment.excerpt())
        .setTags(Parts.each(enrichment.tags(), EnrichmentCodec::encode))
        .setLinks(Parts.each(enrichment.links(), EnrichmentCodec::encode))
        .setEntities(Parts.each(enrichment.entities(), EnrichmentCodec::encode))
        .setRelated(Parts.each(enrichment.related(), EnrichmentCodec::encode))
        .setDegraded(enrichment.degraded())
        .build();
  }

  @Override
  public Enrichment decode(dev.pressline.contracts.Enrichment contract) {
    return new Enrichment(
        contract.getEnricherVersion(),
        contract.getLevel(),
        contract.getLanguage(),
        contract.getWordCount(),
        contract.getReadingTimeSeconds(),
        contract.getExcerpt(),
        Parts.each(contract.getTags(), EnrichmentCodec::decode),
        Parts.each(contract.getLinks(), EnrichmentCodec::decode),
        Parts.each(contract.getEntities(), EnrichmentCodec::decode),
        Parts.each(contract.getRelated(), EnrichmentCodec::decode),
        contract.getDegraded());
  }

  static EnrichedTag encode(dev.pressline.core.enrichment.EnrichedTag tag) {
    return new EnrichedTag(
        tag.label(),
        tag.slug(),
        Origin.valueOf(tag.origin().name()),
        tag.score(),
        Parts.each(tag.evidence(), EnrichmentCodec::encode));
  }

  static dev.pressline.core.enrichment.EnrichedTag decode(EnrichedTag tag) {
    return new dev.pressline.core.enrichment.EnrichedTag(
        tag.getLabel(),
        tag.getSlug(),
        dev.pressline.core.enrichment.Origin.valueOf(tag.getOrigin().name()),
        tag.getScore(),
        Parts.each(tag.getEvidence(), EnrichmentCodec::decode));
  }

  static EnrichedLink encode(dev.pressline.core.enrichment.EnrichedLink link) {
    return new EnrichedLink(
        encode(link.range()),
        link.url(),
        link.entityId().orElse(null),
        Origin.valueOf(link.origin().name()),
        link.score());
  }

  static dev.pressline.core.enrichment.EnrichedLink decode(EnrichedLink link) {
    return new dev.pressline.core.enrichment.EnrichedLink(
        decode(link.getRange()),
        link.getUrl(),
        Optional.ofNullable(link.getEntityId()),
        dev.pressline.core.enrichment.Origin.valueOf(link.getOrigin().name()),
        link.getScore());
  }

  static EntityMention encode(dev.pressline.core.enrichment.EntityMention mention) {
    return new EntityMention(
        mention.entityId(),
        mention.name(),
        EntityType.valueOf(mention.type().name()),
        mention.url().orElse(null),
        Parts.each(mention.mentions(), EnrichmentCodec::encode));
  }

  static dev.pressline.core.enrichment.EntityMention decode(EntityMention mention) {
    return new dev.pressline.core.enrichment.EntityMention(
        mention.getEntityId(),
        mention.getName(),
        dev.pressline.core.catalogue.EntityType.valueOf(mention.getType().name()),
        Optional.ofNullable(mention.getUrl()),
        Parts.each(mention.getMentions(), EnrichmentCodec::decode));
  }

  static RelatedPost encode(dev.pressline.core.enrichment.RelatedPost related) {
    return new RelatedPost(
        related.postId().value(), related.title(), related.permalink(), related.score());
  }

  static dev.pressline.core.enrichment.RelatedPost decode(RelatedPost related) {
    return new dev.pressline.core.enrichment.RelatedPost(
        new PostId(related.getPostId()),
        related.getTitle(),
        related.getPermalink(),
        related.getScore());
  }

  private static TextRange encode(dev.pressline.core.enrichment.TextRange range) {
    return new TextRange(range.start(), range.end(), range.exact(), range.prefix(), range.suffix());
  }

  private static dev.pressline.core.enrichment.TextRange decode(TextRange range) {
    return new dev.pressline.core.enrichment.TextRange(
        range.getStart(), range.getEnd(), range.getExact(), range.getPrefix(), range.getSuffix());
  }
}
