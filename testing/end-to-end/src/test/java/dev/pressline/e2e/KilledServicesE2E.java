package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.draft.Draft;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.SubmissionRun;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.testing.PipelineGuarantee;
import dev.pressline.testing.PipelineRun;
import dev.pressline.testing.PipelineRun.Version;
import dev.pressline.testing.ServiceProcess;
import dev.pressline.testing.SiteBytes;
import dev.pressline.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 2, 3 and 4 while each service in turn is killed in the middle of 2,000 drafts. */
class KilledServicesE2E {
  private static final int POSTS = 400;
  private static final int VERSIONS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void everyRevisionIsSeenOnceInOrderAndTheSiteIsTheSameAsWithoutTheKills() throws Exception {
    List<Draft> drafts =
        Scripts.interleaved(Scripts.edits(POSTS, VERSIONS, "blog"), new Random(20260101));
    try (TestServers servers = TestServers.start(folder.resolve("servers"))) {
      SiteBytes undisturbed = siteOf(servers, "quiet", drafts, false);
      SiteBytes disturbed = siteOf(servers, "killed", drafts, true);

      disturbed.assertSameAs(undisturbed);
    }
  }

  private SiteBytes siteOf(TestServers servers, String name, List<Draft> drafts, boolean kill)
      throws Exception {
    try (Installation installation =
        Installation.start(servers, folder.resolve(name), name + ".", List.of("blog"))) {
      AwaitedTopics.of(installation);
      AtomicInteger settled = new AtomicInteger();
      CompletableFuture<VerdictTracker> run =
          CompletableFuture.supplyAsync(() -> submitted(installation, drafts, settled));
      if (kill) {
        killEachInTheMiddle(installation.services(), settled, run);
      }
      await().atMost(PATIENCE).until(run::isDone);
      assertGuarantees(run.join(), installation);
      return SiteBytes.of(installation.site("blog"));
    }
  }

  private static VerdictTracker submitted(
      Installation installation, List<Draft> drafts, AtomicInteger settled) {
    try (SubmissionRun run =
        new SubmissionRun(
            installation.connection(), (counts, silent) -> settled.set(counts.settled()))) {
      return run.run(drafts.stream().map(KilledServicesE2E::labelled).iterator());
    }
  }

  private static void killEachInTheMiddle(
      List<ServiceProcess> services, AtomicInteger settled, CompletableFuture<?> run) {
    int step = POSTS * VERSIONS / (services.size() + 2);
    for (int i = 0; i < services.size(); i++) {
      int mark = step * (i + 1);
      await().atMost(PATIENCE).until(() -> settled.get() >= mark || run.isDone());
      assertThat(run.isDone()).as("the run was over before the kill").isFalse();
      services.get(i).kill();
      services.get(i).restart();
    }
  }

  private static void assertGuarantees(VerdictTracker tracker, Installation installation) {
    List<Version> submitted =
        tracker.results().stream()
            .map(DraftResult::ticket)
            .map(KilledServicesE2E::version)
            .toList();
    assertThat(submitted).hasSize(POSTS * VERSIONS);
    PipelineRun run =
        new PipelineRun(
            submitted, PublicationsLog.read(installation.connection()).versions(), List.of());
    Arrays.stream(PipelineGuarantee.values()).forEach(guarantee -> guarantee.check(run));
  }

  private static Version version(dev.pressline.launcher.drafts.Ticket ticket) {
    return new Version(ticket.postId(), ticket.revision(), 1);
  }

  private static Labelled labelled(Draft draft) {
    return new Labelled.Ready(draft, draft.postId().value());
  }
}
