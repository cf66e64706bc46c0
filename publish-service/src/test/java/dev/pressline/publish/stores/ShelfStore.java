package dev.pressline.publish.stores;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A store on a shelf that outlives it and that only one may use at a time. */
final class ShelfStore implements OutputStore {
  private final String name;
  private final Shelf shelf;
  private final List<StoreAnswer> unanswered = new ArrayList<>();
  private LogPosition position;

  /** What outlives the store. */
  static final class Shelf {
    final Map<PostId, Publication> posts = new ConcurrentHashMap<>();
    final AtomicReference<LogPosition> position = new AtomicReference<>(LogPosition.NONE);
    final AtomicBoolean away = new AtomicBoolean();
    final AtomicBoolean outdated = new AtomicBoolean();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger resets = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger takenIn = new AtomicInteger();
    final AtomicInteger applied = new AtomicInteger();

    /** How many posts were there when they were first shown; negative before. */
    final AtomicInteger shownFirst = new AtomicInteger(-1);

    /** After so many batches that were taken in, it is away; never when negative. */
    final AtomicInteger awayAfterTakingIn = new AtomicInteger(-1);

    private final AtomicBoolean inUse = new AtomicBoolean();

    OutputStore open(String name) {
      if (away.get() || !inUse.compareAndSet(false, true)) {
        throw new StoreUnavailableException("The shelf is locked.", new IOException("locked"));
      }
      opened.incrementAndGet();
      return new ShelfStore(name, this);
    }

    StoreDefinition definition(String name) {
      return new StoreDefinition(
          name, () -> open(name), () -> outdated.getAndSet(false), "Nobody sees the shelf.");
    }
  }

  private ShelfStore(String name, Shelf shelf) {
    this.name = name;
    this.shelf = shelf;
    this.position = shelf.position.get();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public LogPosition position() {
    return position;
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    List<StoreAnswer> answers = new ArrayList<>(unanswered);
    answers.addAll(put(batch));
    unanswered.clear();
    shelf.applied.incrementAndGet();
    shelf.shownFirst.compareAndSet(-1, shelf.posts.size());
    return answers;
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    unanswered.addAll(put(batch));
    if (shelf.takenIn.incrementAndGet() == shelf.awayAfterTakingIn.get()) {
      shelf.away.set(true);
    }
    return List.of();
  }

  private List<StoreAnswer> put(StoreBatch batch) {
    if (shelf.away.get()) {
      shelf.refused.incrementAndGet();
      throw new StoreUnavailableException("The shelf is away.", new IOException("away"));
    }
    LogPosition before = position;
    position = shelf.position.get();
    if (position.isBehind(before)) {
      throw new StoreUnavailableException("The shelf is older.", new IOException("older"));
    }
    List<StoreAnswer> answers = new ArrayList<>();
    for (Publication publication : batch.publications()) {
      if (publication.content().title().contains("unbearable")) {
        throw new IllegalStateException("the shelf breaks");
      }
      shelf.posts.merge(
          publication.postId(),
          publication,
          (held, fresh) -> held.revision().isNewerThan(fresh.revision()) ? held : fresh);
      answers.add(
          new StoreAnswer.Stored(
              publication.postId(), publication.revision(), 1, true, Optional.of("shelf")));
    }
    position = batch.end();
    shelf.position.set(position);
    return answers;
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    shelf.posts.forEach((id, post) -> each.accept(Holding.of(id, PostVersion.of(post), true)));
  }

  /** Whatever somebody took off the shelf is put back. */
  @Override
  public List<String> mend(LogPart part) {
    return part.read().stream()
        .filter(post -> shelf.posts.putIfAbsent(post.postId(), post) == null)
        .map(post -> post.postId().value())
        .toList();
  }

  @Override
  public void reset(LogPosition start) {
    shelf.posts.clear();
    position = start;
    shelf.position.set(start);
    shelf.shownFirst.set(-1);
    shelf.resets.incrementAndGet();
  }

  @Override
  public void close() {
    shelf.inUse.set(false);
  }
}
