package dev.pressline.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Draft;
import dev.pressline.contracts.DraftAction;
import dev.pressline.contracts.EnrichedPost;
import dev.pressline.contracts.Outcome;
import dev.pressline.contracts.Post;
import dev.pressline.contracts.PostContent;
import dev.pressline.contracts.Publication;
import dev.pressline.contracts.PublicationState;
import dev.pressline.contracts.SourceFormat;
import dev.pressline.contracts.Verdict;
import dev.pressline.contracts.Withdrawal;
import dev.pressline.contracts.WithdrawalKind;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts that only other writers send: older, newer, or contradicting themselves. */
class DecodingTest {
  private static final Withdrawal GONE = new Withdrawal(WithdrawalKind.GONE, null);

  @Test
  void aPostHasEitherContentOrAWithdrawal() {
    assertThatThrownBy(() -> ContractCodecs.post().decode(post(null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("either content or a withdrawal");
    assertThatThrownBy(() -> ContractCodecs.post().decode(post(content(), GONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPostThatIsNotWithdrawnHasAnEnrichment() {
    assertThatThrownBy(
            () ->
                ContractCodecs.enrichedPost()
                    .decode(new EnrichedPost(post(content(), null), null, null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("enrichment");
  }

  @Test
  void aRedirectNamesItsTarget() {
    Withdrawal nowhere = new Withdrawal(WithdrawalKind.REDIRECT, null);

    assertThatThrownBy(() -> ContractCodecs.post().decode(post(null, nowhere)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target");
  }

  @Test
  void aWithdrawalWithoutFurtherWordsMeansGone() {
    // Given
    Draft draft =
        Draft.newBuilder()
            .setPostId("blog/hello")
            .setSite("blog")
            .setAction(DraftAction.WITHDRAW)
            .build();

    // When
    var read = ContractCodecs.draft().decode(draft);

    // Then
    assertThat(read)
        .isInstanceOfSatisfying(
            WithdrawalRequest.class,
            request ->
                assertThat(request.withdrawal())
                    .isEqualTo(new dev.pressline.core.post.Withdrawal.Gone()));
  }

  @Test
  void aDraftInAFormatUnknownHereIsDetectedLikeOneWithoutFormat() {
    // Given
    Draft draft =
        Draft.newBuilder()
            .setPostId("blog/hello")
            .setSite("blog")
            .setFormat(SourceFormat.UNKNOWN)
            .build();

    // When
    var read = ContractCodecs.draft().decode(draft);

    // Then
    assertThat(read)
        .isInstanceOfSatisfying(
            Submission.class, submission -> assertThat(submission.format()).isEmpty());
  }

  @Test
  void anOutcomeUnknownHereAsksForANewerReader() {
    Verdict verdict =
        Verdict.newBuilder()
            .setPostId("blog/hello")
            .setSite("blog")
            .setRevision(1)
            .setOutcome(Outcome.UNKNOWN)
            .build();

    assertThatThrownBy(() -> ContractCodecs.verdict().decode(verdict))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("updated");
  }

  @Test
  void aPublicationInAStateUnknownHereIsHidden() {
    // Given
    Publication publication =
        Publication.newBuilder()
            .setPostId("blog/hello")
            .setSite("blog")
            .setRevision(1)
            .setPermalink("/hello/")
            .setUrl("https://example.org/hello/")
            .setTitle("Hello")
            .setPublishedAt(Instant.EPOCH)
            .setState(
                PublicationState.valueOf(
                    Publication.getClassSchema().getField("state").schema().getEnumDefault()))
            .build();

    // Then
    assertThat(ContractCodecs.publication().decode(publication).state())
        .isEqualTo(
            new dev.pressline.core.publication.Publication.State.Withdrawn(
                new dev.pressline.core.post.Withdrawal.Gone()));
  }

  @Test
  void aCategoryPathWithoutNamesMeansNothing() {
    PostContent content =
        PostContent.newBuilder(content()).setCategories(List.of(List.of())).build();

    assertThatThrownBy(() -> ContractCodecs.post().decode(post(content, null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.argumentSet(
            "source format",
            SourceFormat.values(),
            dev.pressline.core.draft.SourceFormat.values(),
            Set.of("UNKNOWN")),
        Arguments.argumentSet(
            "outcome",
            Outcome.values(),
            dev.pressline.core.verdict.Outcome.values(),
            Set.of("UNKNOWN")),
        Arguments.argumentSet(
            "origin",
            dev.pressline.contracts.Origin.values(),
            dev.pressline.core.enrichment.Origin.values(),
            Set.of()),
        Arguments.argumentSet(
            "entity type",
            dev.pressline.contracts.EntityType.values(),
            dev.pressline.core.catalogue.EntityType.values(),
            Set.of()),
        Arguments.argumentSet(
            "visibility",
            dev.pressline.contracts.Visibility.values(),
            dev.pressline.core.post.Visibility.values(),
            Set.of()));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void contractAndDomainNameTheSameThings(
      Enum<?>[] contract, Enum<?>[] domain, Set<String> onlyInTheContract) {
    Set<String> names = names(contract);
    names.removeAll(onlyInTheContract);

    assertThat(names(domain)).isEqualTo(names);
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static Post post(@Nullable PostContent content, @Nullable Withdrawal withdrawal) {
    return new Post("blog/hello", "blog", 1L, Instant.EPOCH, content, withdrawal, List.of());
  }

  private static PostContent content() {
    return PostContent.newBuilder()
        .setTitle("Hello")
        .setSlug("hello")
        .setHtml("<p>Hi</p>")
        .setText("Hi")
        .setSource("Hi")
        .setContentHash("00")
        .build();
  }
}
