package dev.pressline.wire;

import dev.pressline.contracts.Topics;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.wire.codec.ContractCodecs;
import dev.pressline.wire.registry.SchemaRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** The topics of one installation with their types; keys are post ids unless a topic says else. */
public final class PipelineTopics {
  private final SchemaRegistry registry;
  private final SequencedMap<String, Schema> contracts = new LinkedHashMap<>();
  private final Topic<Draft> drafts;
  private final Topic<PostEvent> posts;
  private final Topic<EnrichedEvent> enrichedPosts;
  private final Topic<EnrichedEvent> secondPass;
  private final Topic<PostEvent> enrichRequests;
  private final Topic<EnrichedEvent> enrichedAnew;
  private final Topic<Publication> publications;
  private final Topic<Receipt> receipts;
  private final Topic<StoreCensus> censuses;
  private final Topic<RebuildRequest> rebuildRequests;
  private final Topic<Rejection> rejections;
  private final Topic<Verdict> verdicts;
  private final Topic<CatalogueEntry> catalogue;
  private final Topic<TagDecision> tagDecisions;

  /** The topics of the given names, whose schemas the given registry knows. */
  public PipelineTopics(Topics names, SchemaRegistry registry) {
    this.registry = registry;
    this.drafts =
        topic(names.drafts(), dev.pressline.contracts.Draft.class, ContractCodecs.draft());
    this.posts = topic(names.posts(), dev.pressline.contracts.Post.class, ContractCodecs.post());
    this.enrichedPosts = enriched(names.enrichedPosts());
    this.secondPass = enriched(names.secondPass());
    this.enrichRequests =
        topic(names.enrichRequests(), dev.pressline.contracts.Post.class, ContractCodecs.post());
    this.enrichedAnew = enriched(names.enrichedAnew());
    this.publications =
        topic(
            names.publications(),
            dev.pressline.contracts.Publication.class,
            ContractCodecs.publication());
    this.receipts =
        topic(names.receipts(), dev.pressline.contracts.Receipt.class, ContractCodecs.receipt());
    this.censuses = censuses(names.censuses());
    this.rebuildRequests = rebuildRequests(names.rebuildRequests());
    this.rejections =
        topic(
            names.rejections(),
            dev.pressline.contracts.Rejection.class,
            ContractCodecs.rejection());
    this.verdicts =
        topic(names.verdicts(), dev.pressline.contracts.Verdict.class, ContractCodecs.verdict());
    this.catalogue =
        topic(
            names.catalogue(),
            dev.pressline.contracts.CatalogueEntry.class,
            ContractCodecs.catalogueEntry());
    this.tagDecisions =
        topic(
            names.tagDecisions(),
            dev.pressline.contracts.TagDecision.class,
            ContractCodecs.tagDecision());
  }

  /**
   * Source text as submitted, and withdrawals.
   *
   * <p>A tombstone deserialises to null and asks for the post to be gone; its site is what stands
   * before the first {@code /} of the key, see {@link #siteOf}.
   */
  public Topic<Draft> drafts() {
    return drafts;
  }

  /** What ingest admitted. */
  public Topic<PostEvent> posts() {
    return posts;
  }

  /** The same with what was derived from it. */
  public Topic<EnrichedEvent> enrichedPosts() {
    return enrichedPosts;
  }

  /** The same enriched once more, by meaning. */
  public Topic<EnrichedEvent> secondPass() {
    return secondPass;
  }

  /** Posts that are to be enriched anew. */
  public Topic<PostEvent> enrichRequests() {
    return enrichRequests;
  }

  /** What they were enriched with. */
  public Topic<EnrichedEvent> enrichedAnew() {
    return enrichedAnew;
  }

  /** The log of record. */
  public Topic<Publication> publications() {
    return publications;
  }

  /** What each store holds, by {@link #receiptKey}. */
  public Topic<Receipt> receipts() {
    return receipts;
  }

  /** What each store holds, compared with the log, by its name. */
  public Topic<StoreCensus> censuses() {
    return censuses;
  }

  /** Stores that are to be filled again, by their names; a tombstone when that has begun. */
  public Topic<RebuildRequest> rebuildRequests() {
    return rebuildRequests;
  }

  /** Refused drafts. */
  public Topic<Rejection> rejections() {
    return rejections;
  }

  /** What became of drafts that were not refused. */
  public Topic<Verdict> verdicts() {
    return verdicts;
  }

  /** What may be linked, by entity id. */
  public Topic<CatalogueEntry> catalogue() {
    return catalogue;
  }

  /** What editors decided about tags, by {@link TagDecision#recordKey()}. */
  public Topic<TagDecision> tagDecisions() {
    return tagDecisions;
  }

  /**
   * Makes the registry know the contract of drafts: the first of them comes from somebody else.
   *
   * @throws dev.pressline.wire.registry.RegistryUnavailableException if it does not answer
   * @throws dev.pressline.wire.registry.SchemaRefusedException if it has no such schema and does
   *     not take it
   */
  public void introduceDrafts() {
    introduce(drafts, dev.pressline.contracts.Draft.getClassSchema());
  }

  /**
   * Makes the registry know the contracts of what editors write: the catalogue, the decisions about
   * tags, and requests to enrich posts anew; throws as {@link #introduceDrafts} does.
   */
  public void introduceEdits() {
    introduce(catalogue, dev.pressline.contracts.CatalogueEntry.getClassSchema());
    introduce(tagDecisions, dev.pressline.contracts.TagDecision.getClassSchema());
    introduce(enrichRequests, dev.pressline.contracts.Post.getClassSchema());
  }

  private void introduce(Topic<?> topic, Schema contract) {
    registry.idOf(valueSubjectOf(topic.name()), contract);
  }

  /** What a registry is to know: for each subject the schema that we write with. */
  public SequencedMap<String, Schema> contracts() {
    return Collections.unmodifiableSequencedMap(contracts);
  }

  /** The key of a receipt: {@code <post id>@<store>}. */
  public static String receiptKey(Receipt receipt) {
    return receipt.postId().value() + "@" + receipt.store();
  }

  /** The store that the key of a receipt or of a census names. */
  public static String storeOf(String key) {
    return key.substring(key.lastIndexOf('@') + 1);
  }

  /** The site that a post id names: what stands before the first {@code /}, or all of it. */
  public static String siteOf(PostId postId) {
    int slash = postId.value().indexOf('/');
    return slash < 0 ? postId.value() : postId.value().substring(0, slash);
  }

  /** The subject under which a registry keeps the schema of a topic's values. */
  public static String valueSubjectOf(String topic) {
    return topic + "-value";
  }

  private Topic<EnrichedEvent> enriched(String name) {
    return topic(name, dev.pressline.contracts.EnrichedPost.class, ContractCodecs.enrichedPost());
  }

  private Topic<StoreCensus> censuses(String name) {
    return topic(name, dev.pressline.contracts.StoreCensus.class, ContractCodecs.storeCensus());
  }

  private Topic<RebuildRequest> rebuildRequests(String name) {
    return topic(
        name, dev.pressline.contracts.RebuildRequest.class, ContractCodecs.rebuildRequest());
  }

  private <D, A extends SpecificRecord> Topic<D> topic(
      String name, Class<A> contract, Codec<D, A> codec) {
    AvroSerde<D, A> serde = AvroSerde.of(contract, codec, registry, valueSubjectOf(name));
    contracts.put(valueSubjectOf(name), serde.schema());
    return new Topic<>(name, Serdes.String(), serde);
  }
}
