package dev.pressline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.contracts.Topics;
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
import dev.pressline.wire.registry.LocalSchemaRegistry;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was sent is what is received, of every type, through the bytes on the topic. */
class RoundTripPropertyTest {
  private final PipelineTopics topics =
      new PipelineTopics(Topics.withPrefix("pressline."), new LocalSchemaRegistry());

  @Property
  void draftsComeBackEqual(@ForAll("drafts") Draft draft) {
    assertComesBackEqual(topics.drafts(), draft);
  }

  @Property
  void postsComeBackEqual(@ForAll("postEvents") PostEvent event) {
    assertComesBackEqual(topics.posts(), event);
  }

  @Property
  void enrichedPostsComeBackEqual(@ForAll("enrichedEvents") EnrichedEvent event) {
    assertComesBackEqual(topics.enrichedPosts(), event);
  }

  @Property
  void publicationsComeBackEqual(@ForAll("publications") Publication publication) {
    assertComesBackEqual(topics.publications(), publication);
  }

  @Property
  void censusesComeBackEqual(@ForAll("censuses") StoreCensus census) {
    assertComesBackEqual(topics.censuses(), census);
  }

  @Property
  void rebuildRequestsComeBackEqual(@ForAll("rebuildRequests") RebuildRequest request) {
    assertComesBackEqual(topics.rebuildRequests(), request);
  }

  @Property
  void receiptsComeBackEqual(@ForAll("receipts") Receipt receipt) {
    assertComesBackEqual(topics.receipts(), receipt);
  }

  @Property
  void rejectionsComeBackEqual(@ForAll("rejections") Rejection rejection) {
    assertComesBackEqual(topics.rejections(), rejection);
  }

  @Property
  void verdictsComeBackEqual(@ForAll("verdicts") Verdict verdict) {
    assertComesBackEqual(topics.verdicts(), verdict);
  }

  @Property
  void catalogueEntriesComeBackEqual(@ForAll("catalogueEntries") CatalogueEntry entry) {
    assertComesBackEqual(topics.catalogue(), entry);
  }

  @Property
  void tagDecisionsComeBackEqual(@ForAll("tagDecisions") TagDecision decision) {
    assertComesBackEqual(topics.tagDecisions(), decision);
  }

  @Provide
  Arbitrary<Draft> drafts() {
    return DomainArbitraries.drafts();
  }

  @Provide
  Arbitrary<PostEvent> postEvents() {
    return DomainArbitraries.postEvents();
  }

  @Provide
  Arbitrary<EnrichedEvent> enrichedEvents() {
    return DerivedArbitraries.enrichedEvents();
  }

  @Provide
  Arbitrary<Publication> publications() {
    return DerivedArbitraries.publications();
  }

  @Provide
  Arbitrary<StoreCensus> censuses() {
    return DerivedArbitraries.censuses();
  }

  @Provide
  Arbitrary<RebuildRequest> rebuildRequests() {
    return DerivedArbitraries.rebuildRequests();
  }

  @Provide
  Arbitrary<Receipt> receipts() {
    return DerivedArbitraries.receipts();
  }

  @Provide
  Arbitrary<Rejection> rejections() {
    return DerivedArbitraries.rejections();
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    return DerivedArbitraries.verdicts();
  }

  @Provide
  Arbitrary<CatalogueEntry> catalogueEntries() {
    return DomainArbitraries.catalogueEntries();
  }

  @Provide
  Arbitrary<TagDecision> tagDecisions() {
    return DomainArbitraries.tagDecisions();
  }

  private static <V> void assertComesBackEqual(Topic<V> topic, V value) {
    byte[] bytes = topic.values().serializer().serialize(topic.name(), value);

    assertThat(topic.values().deserializer().deserialize(topic.name(), bytes)).isEqualTo(value);
    assertThat(topic.values().serializer().serialize(topic.name(), value))
        .as("equal values have equal bytes")
        .isEqualTo(bytes);
  }
}
