package dev.pressline.enrich.view;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells how far a view is, what it means when it is not far enough, and what to do. */
final class ViewHealth implements HealthIndicator {
  private final ViewProgress progress;
  private final Projection<?> projection;
  private final Weight weight;

  /** What hangs on a view. */
  enum Weight {
    CATALOGUE("No post is enriched before the catalogue has been read; posts wait, none is lost."),
    DECISIONS(
        "No post is enriched before the decisions about tags have been read; posts wait, none is"
            + " lost."),
    ADVICE("Posts are enriched with fewer related posts; the site works them out itself.");

    private final String impact;

    Weight(String impact) {
      this.impact = impact;
    }
  }

  ViewHealth(ViewProgress progress, Projection<?> projection, Weight weight) {
    this.progress = progress;
    this.projection = projection;
    this.weight = weight;
  }

  @Override
  public Health health() {
    Optional<String> trouble = progress.trouble();
    boolean well = progress.isCaughtUp() && trouble.isEmpty();
    Health.Builder health =
        Health.status(well || weight == Weight.ADVICE ? Status.UP : Status.OUT_OF_SERVICE)
            .withDetail("entries", projection.size())
            .withDetail("lag", progress.lag())
            .withDetail("caughtUp", progress.isCaughtUp());
    if (!well) {
      health
          .withDetail("what", trouble.orElse("The view is still reading."))
          .withDetail("businessImpact", weight.impact)
          .withDetail("whatToDo", "Look at broker and registry; the view goes on by itself.");
    }
    return health.build();
  }
}
