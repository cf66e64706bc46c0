package dev.pressline.wire.codec;

import dev.pressline.contracts.PublicationState;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.publication.Publication;
import dev.pressline.wire.Codec;
import java.util.Optional;

/** The contract is flat for its readers; what the author declared stands apart from what holds. */
final class PublicationCodec implements Codec<Publication, dev.pressline.contracts.Publication> {
  @Override
  public dev.pressline.contracts.Publication encode(Publication publication) {
    dev.pressline.contracts.Publication.Builder contract =
        dev.pressline.contracts.Publication.newBuilder()
            .setPostId(publication.postId().value())
            .setSite(publication.site())
            .setRevision(publication.revision().value())
            .setPermalink(publication.permalink())
            .setUrl(publication.url())
            .setFormerPermalinks(publication.formerPermalinks())
            .setPublishedAt(publication.publishedAt());
    encodeState(publication.state(), contract);
    encodeContent(publication.content(), contract);
    encodeBody(publication, contract);
    encodeEnrichment(publication.enrichment(), contract);
    return contract.build();
  }

  private static void encodeState(
      Publication.State state, dev.pressline.contracts.Publication.Builder contract) {
    switch (state) {
      case Publication.State.Live(var expiresAt) ->
          contract
              .setState(PublicationState.LIVE)
              .setWithdrawal(null)
              .setExpiresAt(expiresAt.orElse(null));
      case Publication.State.Withdrawn(var withdrawal) ->
          contract
              .setState(PublicationState.WITHDRAWN)
              .setWithdrawal(Parts.encode(withdrawal))
              .setExpiresAt(null);
    }
  }

  private static void encodeContent(
      PostContent content, dev.pressline.contracts.Publication.Builder contract) {
    contract
        .setTitle(content.title())
        .setSlug(content.slug())
        .setAuthors(content.authors())
        .setUpdatedAt(content.dates().updated().orElse(null))
        .setCategories(Parts.encodeCategories(content.categories()))
        .setTags(content.tags())
        .setSourcePath(content.sourcePath().orElse(null))
        .setCover(content.cover().orElse(null))
        .setDescription(content.description().orElse(null))
        .setCitations(Parts.each(content.citations(), Parts::encode))
        .setLinkHints(Parts.each(content.linkHints(), Parts::encode))
        .setExtra(Parts.encodeMap(content.extra()))
        .setVisibility(dev.pressline.contracts.Visibility.valueOf(content.visibility().name()))
        .setAssets(Parts.each(content.assets(), Parts::encode))
        .setDeclared(DeclarationsOf.encode(content))
        .setContentHash(content.contentHash());
  }

  private static void encodeBody(
      Publication publication, dev.pressline.contracts.Publication.Builder contract) {
    Body body = publication.content().body();
    contract
        .setHtml(publication.html())
        .setCanonicalHtml(body.html().equals(publication.html()) ? null : body.html())
        .setText(body.text())
        .setSource(body.source())
        .setSourceFormat(Parts.encode(body.format()));
  }

  private static void encodeEnrichment(
      Enrichment enrichment, dev.pressline.contracts.Publication.Builder contract) {
    contract
        .setEnrichmentLevel(enrichment.level())
        .setEnricherVersion(enrichment.enricherVersion())
        .setLanguage(enrichment.language())
        .setWordCount(enrichment.wordCount())
        .setReadingTimeSeconds(enrichment.readingTimeSeconds())
        .setExcerpt(enrichment.excerpt())
        .setEnrichedTags(Parts.each(enrichment.tags(), EnrichmentCodec::encode))
        .setLinks(Parts.each(enrichment.links(), EnrichmentCodec::encode))
        .setEntities(Parts.each(enrichment.entities(), EnrichmentCodec::encode))
        .setRelated(Parts.each(enrichment.related(), EnrichmentCodec::encode))
        .setDegraded(enrichment.degraded());
  }

  @Override
  public Publication decode(dev.pressline.contracts.Publication contract) {
    return new Publication(
        new PostId(contract.getPostId()),
        contract.getSite(),
        new Revision(contract.getRevision()),
        state(contract),
        contract.getPermalink(),
        contract.getUrl(),
        contract.getFormerPermalinks(),
        contract.getPublishedAt(),
        content(contract),
        contract.getHtml(),
        enrichment(contract));
  }

  private static Publication.State state(dev.pressline.contracts.Publication contract) {
    return switch (contract.getState()) {
      case LIVE -> new Publication.State.Live(Optional.ofNullable(contract.getExpiresAt()));
      case WITHDRAWN -> new Publication.State.Withdrawn(Parts.decode(contract.getWithdrawal()));
    };
  }

  private static PostContent content(dev.pressline.contracts.Publication contract) {
    DeclarationsOf declared = new DeclarationsOf(Optional.ofNullable(contract.getDeclared()));
    return new PostContent(
        contract.getTitle(),
        contract.getSlug(),
        declared.permalink(),
        declared.aliases(),
        declared.language(),
        contract.getAuthors(),
        declared.dates(Optional.ofNullable(contract.getUpdatedAt())),
        Parts.decodeCategories(contract.getCategories()),
        contract.getTags(),
        body(contract),
        Optional.ofNullable(contract.getSourcePath()),
        Optional.ofNullable(contract.getCover()),
        declared.excerpt(),
        Optional.ofNullable(contract.getDescription()),
        Parts.each(contract.getCitations(), Parts::decode),
        Parts.each(contract.getLinkHints(), Parts::decode),
        contract.getExtra(),
        Visibility.valueOf(contract.getVisibility().name()),
        Parts.each(contract.getAssets(), Parts::decode),
        contract.getContentHash());
  }

  private static Body body(dev.pressline.contracts.Publication contract) {
    return new Body(
        Optional.ofNullable(contract.getCanonicalHtml()).orElse(contract.getHtml()),
        contract.getText(),
        contract.getSource(),
        ContentCodec.bodyFormat(contract.getSourceFormat()));
  }

  private static Enrichment enrichment(dev.pressline.contracts.Publication contract) {
    return new Enrichment(
        contract.getEnricherVersion(),
        contract.getEnrichmentLevel(),
        contract.getLanguage(),
        contract.getWordCount(),
        contract.getReadingTimeSeconds(),
        contract.getExcerpt(),
        Parts.each(contract.getEnrichedTags(), EnrichmentCodec::decode),
        Parts.each(contract.getLinks(), EnrichmentCodec::decode),
        Parts.each(contract.getEntities(), EnrichmentCodec::decode),
        Parts.each(contract.getRelated(), EnrichmentCodec::decode),
        contract.getDegraded());
  }
}
