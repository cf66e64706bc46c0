package dev.pressline.launcher.anew;

import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.change.EnrichmentChange;
import dev.pressline.core.enrichment.change.ShownEnrichment;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.SubmissionRun;
import dev.pressline.launcher.drafts.Ticket;
import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.RecordWriter;
import dev.pressline.launcher.pipeline.VerdictReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has the published posts of a site enriched anew. What it sends are requests: the services enrich,
 * the gate decides, and what readers would not notice is not published. So it may be run twice, or
 * again after it was stopped.
 */
public final class EnrichAnew {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int WINDOW = 1_000;
  private static final RecordPosition NO_POSITION = new RecordPosition("", 0, 0);

  private final PipelineConnection connection;
  private final LivePosts posts;
  private final Consumer<Counts> progress;

  /**
   * Works on posts of a site.
   *
   * @param since posts dated before are left out
   * @param progress is told the counts often
   */
  public EnrichAnew(
      PipelineConnection connection, String site, Instant since, Consumer<Counts> progress) {
    this.connection = connection;
    this.posts = new LivePosts(connection, site, since);
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param changes on the site, by post
   * @param failed posts on which our own code failed
   */
  public record Result(SortedMap<PostId, EnrichmentChange> changes, int failed) {}

  /** Asks for all of them, and returns when the gate has judged and the site shows the results. */
  public Result run() {
    SortedMap<PostId, ShownEnrichment> before = posts.shown();
    VerdictTracker tracker = new VerdictTracker(Set.of(SubmissionRun.REQUIRED_STORE));
    try (VerdictReader reader = new VerdictReader(connection)) {
      try (RecordWriter writer = new RecordWriter(connection)) {
        posts.forEach(
            shown -> {
              ask(shown, writer, tracker);
              await(reader, tracker, WINDOW - 1);
            });
      }
      await(reader, tracker, 0);
    }
    return new Result(changes(before, posts.shown()), tracker.counts().deadLettered());
  }

  /** What would change if the enrichments came from the function. Nothing is sent. */
  public Result foresee(Function<Post, Enrichment> enricher) {
    SortedMap<PostId, EnrichmentChange> changes = new TreeMap<>();
    posts.forEach(
        shown ->
            changes.put(
                shown.postId(),
                ShownEnrichment.of(shown.enrichment())
                    .to(ShownEnrichment.of(enricher.apply(postOf(shown))))));
    return new Result(changes, 0);
  }

  private void ask(Publication shown, RecordWriter writer, VerdictTracker tracker) {
    PostId id = shown.postId();
    writer.write(connection.topics().enrichRequests(), id.value(), Optional.of(postOf(shown)));
    tracker.expect(new Ticket(id, shown.revision(), Label.of(id.value()), NO_POSITION));
  }

  private static Post postOf(Publication shown) {
    return new Post(shown.postId(), shown.site(), shown.revision(), shown.content(), List.of());
  }

  private void await(VerdictReader reader, VerdictTracker tracker, int open) {
    while (tracker.openCount() > open) {
      reader.poll(tracker, POLL);
      progress.accept(tracker.counts());
    }
  }

  private static SortedMap<PostId, EnrichmentChange> changes(
      SortedMap<PostId, ShownEnrichment> before, SortedMap<PostId, ShownEnrichment> after) {
    SortedMap<PostId, EnrichmentChange> changes = new TreeMap<>();
    before.forEach(
        (id, was) ->
            Optional.ofNullable(after.get(id)).ifPresent(is -> changes.put(id, was.to(is))));
    return changes;
  }
}
