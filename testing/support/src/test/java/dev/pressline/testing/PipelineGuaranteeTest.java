package dev.pressline.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.testing.PipelineRun.Version;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PipelineGuaranteeTest {
  @Test
  void aRunThatPublishesEachRevisionInOrderKeepsEveryGuarantee() {
    PipelineRun run = new PipelineRun(versions(1, 2, 3), versions(1, 2, 3), List.of());

    assertThatCode(() -> Arrays.stream(PipelineGuarantee.values()).forEach(it -> it.check(run)))
        .doesNotThrowAnyException();
  }

  @Test
  void aMissingRevisionIsLost() {
    assertBroken(PipelineGuarantee.NOTHING_IS_LOST, versions(1, 3));
  }

  @Test
  void aRefusedRevisionIsNotLost() {
    PipelineRun run = new PipelineRun(versions(1, 2, 3), versions(1, 3), versions(2));

    assertThatCode(() -> PipelineGuarantee.NOTHING_IS_LOST.check(run)).doesNotThrowAnyException();
  }

  @Test
  void aRevisionSeenTwiceIsNoticed() {
    assertBroken(PipelineGuarantee.EVERY_REVISION_ONCE, versions(1, 2, 2, 3));
  }

  @Test
  void anOlderRevisionAfterANewerOneIsNoticed() {
    assertBroken(PipelineGuarantee.REVISIONS_IN_ORDER_PER_POST, versions(1, 3, 2));
  }

  @Test
  void aRevisionThatNobodySubmittedIsNoticed() {
    assertBroken(PipelineGuarantee.NOTHING_IS_INVENTED, versions(1, 2, 3, 4));
  }

  private static void assertBroken(PipelineGuarantee guarantee, List<Version> published) {
    PipelineRun run = new PipelineRun(versions(1, 2, 3), published, List.of());

    assertThatThrownBy(() -> guarantee.check(run))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(guarantee.name());
  }

  private static List<Version> versions(long... revisions) {
    return LongStream.of(revisions)
        .mapToObj(revision -> new Version(new PostId("blog/a"), new Revision(revision), 1))
        .toList();
  }
}
