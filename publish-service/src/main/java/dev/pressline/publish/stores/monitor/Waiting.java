package dev.pressline.publish.stores.monitor;

import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when somebody has waited for a publication to be seen. */
public final class Waiting {
  private static final int FIRST_ENRICHMENT = 1;

  private Waiting() {}

  /**
   * Since the draft was in the log; where the author wanted it later, since then. Empty for a
   * better enrichment of what readers see already, for which nobody waits.
   */
  public static Optional<Instant> since(Publication publication) {
    if (publication.enrichment().level() > FIRST_ENRICHMENT) {
      return Optional.empty();
    }
    Revision revision = publication.revision();
    Optional<Instant> wanted =
        switch (publication.state()) {
          case Publication.State.Live _ -> publication.content().dates().due();
          case Publication.State.Withdrawn _ -> publication.content().dates().expiresAt();
        };
    return Stream.concat(Stream.of(revision.draftedAt()), wanted.stream()).max(Instant::compareTo);
  }
}
