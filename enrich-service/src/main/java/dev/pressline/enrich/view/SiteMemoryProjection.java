package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Publication.State;
import dev.pressline.memory.Bookmark;
import dev.pressline.memory.MemoryInUseException;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live posts in the memory of their sites, which may be kept in a folder. */
final class SiteMemoryProjection implements Projection<Publication>, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteMemoryProjection.class);

  /**
   * Each refresh makes a segment that has to be merged, so that a publication is seen soon after a
   * second, and after five while more keep coming.
   */
  private static final long NANOS_WHEN_SETTLED = Duration.ofSeconds(1).toNanos();

  private static final long NANOS_WHEN_BUSY = Duration.ofSeconds(5).toNanos();

  /** What has just been published is on its way to readers, who come first on a small machine. */
  private static final long NANOS_OF_COURTESY = Duration.ofMillis(200).toNanos();

  /** After a crash no more than this has to be read again. */
  private static final long NANOS_BETWEEN_COMMITS = Duration.ofSeconds(30).toNanos();

  private final boolean kept;
  private final SiteMemory memory;
  private volatile int seen;
  private boolean changed;
  private long changedAt;
  private boolean hasCaughtUp;
  private long lastRefresh = System.nanoTime() - NANOS_WHEN_BUSY;
  private Optional<Bookmark> reached = Optional.empty();
  private Optional<Bookmark> committed = Optional.empty();
  private long lastCommit = System.nanoTime();

  private SiteMemoryProjection(SiteMemory memory, boolean kept) {
    this.memory = memory;
    this.kept = kept;
    this.seen = memory.size();
  }

  /** Lasts as long as the process. */
  static SiteMemoryProjection fleeting() {
    return new SiteMemoryProjection(SiteMemory.fleeting(MemorySettings.DEFAULTS), false);
  }

  /** What the folder has kept, to be read on from where that ended. */
  static SiteMemoryProjection in(Path folder) {
    try {
      SiteMemory memory = SiteMemory.in(folder, MemorySettings.DEFAULTS);
      memory.lost().ifPresent(SiteMemoryProjection::tellLoss);
      return new SiteMemoryProjection(memory, true);
    } catch (MemoryInUseException e) {
      throw new IllegalStateException(
          e.getMessage() + " Give every enrich service a pressline.enrich.state of its own.", e);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The site memory cannot be kept in " + folder + "; mend pressline.enrich.state.", e);
    }
  }

  SiteMemory memory() {
    return memory;
  }

  @Override
  public Map<Integer, Long> begin(Supplier<TopicLog> asked) {
    if (!kept) {
      return Map.of();
    }
    TopicLog log = asked.get();
    Optional<Bookmark> bookmark = memory.bookmark();
    Optional<String> contradiction =
        bookmark.isEmpty() && memory.size() > 0
            ? Optional.of("nothing tells up to where it was read")
            : bookmark.flatMap(
                place -> place.contradiction(log.id(), log.beginnings(), log.ends()));
    contradiction.ifPresent(this::forget);
    Map<Integer, Long> positions =
        bookmark.filter(_ -> contradiction.isEmpty()).map(Bookmark::positions).orElse(Map.of());
    reached = Optional.of(new Bookmark(log.id(), positions));
    committed = reached;
    return positions;
  }

  private void forget(String reason) {
    tellLoss(reason);
    try {
      memory.forget();
      seen = 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the site memory cannot be deleted", e);
    }
  }

  private static void tellLoss(String reason) {
    LOG.atWarn()
        .addKeyValue("reason", reason)
        .log("Site memory is thrown away and made again from the publications");
  }

  @Override
  public void reached(Map<Integer, Long> positions) {
    reached = reached.map(place -> new Bookmark(place.log(), positions));
    if (System.nanoTime() - lastCommit > NANOS_BETWEEN_COMMITS) {
      commit();
    }
  }

  private void commit() {
    reached
        .filter(place -> !committed.equals(reached))
        .ifPresent(
            place -> {
              memory.commit(place);
              committed = reached;
            });
    lastCommit = System.nanoTime();
  }

  @Override
  public void apply(String key, Optional<Publication> value) {
    Optional<Publication> live = value.filter(post -> post.state() instanceof State.Live);
    live.ifPresentOrElse(this::put, () -> memory.remove(new PostId(key)));
    if (!changed) {
      changed = true;
      changedAt = System.nanoTime();
    }
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
    long now = System.nanoTime();
    long wait = settled ? NANOS_WHEN_SETTLED : NANOS_WHEN_BUSY;
    boolean early = settled && hasCaughtUp && now - changedAt <= NANOS_OF_COURTESY;
    if (changed && now - lastRefresh > wait && !early) {
      memory.refresh();
      seen = memory.size();
      changed = false;
      lastRefresh = System.nanoTime();
    }
    hasCaughtUp |= settled;
  }

  @Override
  public int size() {
    return seen;
  }

  /** Keeps what was read until now; the view has ended. */
  @Override
  public void close() throws IOException {
    try (memory) {
      commit();
    }
  }
}
