package dev.pressline.wire.codec;

import dev.pressline.contracts.EnrichedPost;
import dev.pressline.contracts.Enrichment;
import dev.pressline.contracts.Post;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.wire.Codec;

/** The codecs of the contracts. */
public final class ContractCodecs {
  private ContractCodecs() {}

  /** Of topic drafts. */
  public static Codec<Draft, dev.pressline.contracts.Draft> draft() {
    return new DraftCodec();
  }

  /** Of topic posts. */
  public static Codec<PostEvent, Post> post() {
    return new PostEventCodec();
  }

  /** Of topic enriched-posts. */
  public static Codec<EnrichedEvent, EnrichedPost> enrichedPost() {
    return new EnrichedEventCodec();
  }

  /** Of what is derived from a post. */
  public static Codec<dev.pressline.core.enrichment.Enrichment, Enrichment> enrichment() {
    return new EnrichmentCodec();
  }

  /** Of topic publications. */
  public static Codec<Publication, dev.pressline.contracts.Publication> publication() {
    return new PublicationCodec();
  }

  /** Of topic censuses. */
  public static Codec<StoreCensus, dev.pressline.contracts.StoreCensus> storeCensus() {
    return new StoreCensusCodec();
  }

  /** Of topic rebuild-requests. */
  public static Codec<RebuildRequest, dev.pressline.contracts.RebuildRequest> rebuildRequest() {
    return new RebuildRequestCodec();
  }

  /** Of topic receipts. */
  public static Codec<Receipt, dev.pressline.contracts.Receipt> receipt() {
    return new ReceiptCodec();
  }

  /** Of topic rejections. */
  public static Codec<Rejection, dev.pressline.contracts.Rejection> rejection() {
    return new RejectionCodec();
  }

  /** Of topic verdicts. */
  public static Codec<Verdict, dev.pressline.contracts.Verdict> verdict() {
    return new VerdictCodec();
  }

  /** Of topic catalogue. */
  public static Codec<CatalogueEntry, dev.pressline.contracts.CatalogueEntry> catalogueEntry() {
    return new CatalogueEntryCodec();
  }

  /** Of topic tag-decisions. */
  public static Codec<TagDecision, dev.pressline.contracts.TagDecision> tagDecision() {
    return new TagDecisionCodec();
  }
}
