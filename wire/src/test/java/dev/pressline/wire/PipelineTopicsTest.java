package dev.pressline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.contracts.Topics;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineTopicsTest {
  private final Topics names = Topics.withPrefix("acme.");
  private final PipelineTopics topics = new PipelineTopics(names, new LocalSchemaRegistry());

  @Test
  void everyTopicHasTheNameThatTheInstallationGivesIt() {
    List<String> typed =
        List.of(
            topics.drafts().name(),
            topics.posts().name(),
            topics.enrichedPosts().name(),
            topics.secondPass().name(),
            topics.enrichRequests().name(),
            topics.enrichedAnew().name(),
            topics.publications().name(),
            topics.receipts().name(),
            topics.censuses().name(),
            topics.rebuildRequests().name(),
            topics.rejections().name(),
            topics.verdicts().name(),
            topics.catalogue().name(),
            topics.tagDecisions().name());

    assertThat(typed).containsExactlyElementsOf(names.all());
  }

  @Test
  void aRegistryIsToKnowTheContractOfEveryTopic() {
    assertThat(topics.contracts().keySet())
        .containsExactlyElementsOf(
            names.all().stream().map(PipelineTopics::valueSubjectOf).toList());
    assertThat(topics.contracts())
        .containsEntry("acme.receipts-value", dev.pressline.contracts.Receipt.getClassSchema());
  }

  @Test
  void aDraftComesBackAsItWasSent() {
    // Given
    Draft draft =
        new Submission(
            new PostId("blog/hello"),
            "blog",
            Optional.of(SourceFormat.MARKDOWN),
            SourceBytes.utf8("# Hello\n\n世界"),
            Optional.of("hello.md"),
            Map.of("tags", "[a, b]"),
            Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")),
            Optional.empty(),
            Optional.of("me"));

    // When
    byte[] bytes = topics.drafts().values().serializer().serialize("acme.drafts", draft);

    // Then
    assertThat(topics.drafts().values().deserializer().deserialize("acme.drafts", bytes))
        .isEqualTo(draft);
  }

  @Test
  void aTombstoneStaysOne() {
    assertThat(topics.drafts().values().serializer().serialize("acme.drafts", null)).isNull();
    assertThat(topics.drafts().values().deserializer().deserialize("acme.drafts", null)).isNull();
  }

  @Test
  void theSiteOfAPostStandsBeforeTheFirstSlashOfItsId() {
    assertThat(PipelineTopics.siteOf(new PostId("blog/2026/hello"))).isEqualTo("blog");
    assertThat(PipelineTopics.siteOf(new PostId("hello"))).isEqualTo("hello");
  }

  @Test
  void theKeyOfAReceiptNamesPostAndStore() {
    Receipt receipt =
        new Receipt(
            new PostId("blog/hello"),
            "site",
            new Revision(1),
            1,
            true,
            Optional.empty(),
            Instant.EPOCH);

    assertThat(PipelineTopics.receiptKey(receipt)).isEqualTo("blog/hello@site");
    assertThat(PipelineTopics.storeOf("blog/hello@home@site")).isEqualTo("site");
  }

  @Test
  void schemasAreKeptUnderTheTopicsName() {
    assertThat(PipelineTopics.valueSubjectOf(names.drafts())).isEqualTo("acme.drafts-value");
  }
}
