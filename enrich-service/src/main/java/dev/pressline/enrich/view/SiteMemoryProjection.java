package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Publication.State;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import java.time.Duration;
import java.util.Optional;

/** The live posts in the memory of their sites. */
final class SiteMemoryProjection implements Projection<Publication> {
  /**
   * Each refresh makes a segment that has to be merged, so that a publication is seen within a
   * second, and within five while more keep coming.
   */
  private static final long NANOS_WHEN_SETTLED = Duration.ofSeconds(1).toNanos();

  private static final long NANOS_WHEN_BUSY = Duration.ofSeconds(5).toNanos();

  private final SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS);
  private volatile int seen;
  private boolean changed;
  private long lastRefresh = System.nanoTime() - NANOS_WHEN_BUSY;

  SiteMemory memory() {
    return memory;
  }

  @Override
  public void apply(String key, Optional<Publication> value) {
    Optional<Publication> live = value.filter(post -> post.state() instanceof State.Live);
    live.ifPresentOrElse(this::put, () -> memory.remove(new PostId(key)));
    changed = true;
  }

  private void put(Publication publication) {
    SitePost post =
        SitePost.of(
            publication.postId(),
            publication.site(),
            publication.content(),
            publication.enrichment().language(),
            publication.publishedAt());
    memory.put(post, publication.permalink());
  }

  @Override
  public void applied(boolean settled) {
    long wait = settled ? NANOS_WHEN_SETTLED : NANOS_WHEN_BUSY;
    if (changed && System.nanoTime() - lastRefresh > wait) {
      memory.refresh();
      seen = memory.size();
      changed = false;
      lastRefresh = System.nanoTime();
    }
  }

  @Override
  public int size() {
    return seen;
  }
}
