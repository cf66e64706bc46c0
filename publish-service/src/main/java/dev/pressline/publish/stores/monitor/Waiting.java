package dev.pressline.publish.stores.monitor;

import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.Optional;

/** Since when somebody has waited for a publication to be seen. */
public final class Waiting {
  private static final int FIRST_ENRICHMENT = 1;

  private Waiting() {}

  /**
   * Since the draft was in the log; where the author wanted it later, since then. Empty for a
   * better enrichment of what readers see already, for which nobody waits.
   */
  public static Optional<Instant> since(Publication publication) {
    return publication.enrichment().level() > FIRST_ENRICHMENT
        ? Optional.empty()
        : Optional.of(publication.wantedAt());
  }
}
