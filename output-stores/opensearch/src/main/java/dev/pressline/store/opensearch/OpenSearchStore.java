package dev.pressline.store.opensearch;

import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.OwedAnswers;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps live posts as documents of an OpenSearch cluster. */
public final class OpenSearchStore implements OutputStore {
  /** Name of the store. */
  public static final String NAME = "opensearch";

  private static final String POSITION = "pressline-position";

  private final String alias;
  private final Cluster shown;
  private final Runnable connection;
  private final OwedAnswers owed = new OwedAnswers();
  private Optional<Refill> refill = Optional.empty();
  private LogPosition position = LogPosition.NONE;

  /**
   * An index that is filled while the alias leads to another.
   *
   * @param cluster as who writes there sees it
   */
  private record Refill(String index, Cluster cluster) {}

  private OpenSearchStore(String alias, Transport transport, Runnable connection) {
    this.alias = alias;
    this.shown = Cluster.behind(alias, transport);
    this.connection = connection;
  }

  /**
   * Opens the store; makes the index that it needs.
   *
   * @throws dev.pressline.store.StoreUnavailableException when the cluster does not answer, or
   *     refuses
   */
  public static OpenSearchStore open(OpenSearchSettings settings) {
    HttpTransport transport = new HttpTransport(settings);
    try {
      return open(settings.alias(), transport, transport::close);
    } catch (RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  static OpenSearchStore open(String alias, Transport transport, Runnable connection) {
    OpenSearchStore store = new OpenSearchStore(alias, transport, connection);
    Optional<String> index = store.shown.index();
    if (index.isEmpty()) {
      store.reset(LogPosition.NONE);
    } else {
      store.goOn(store.next(index));
    }
    return store;
  }

  /** An index with a place in the log, behind the one that is searched, is being filled. */
  private void goOn(String next) {
    Cluster beside = shown.in(next);
    Optional<LogPosition> filled = beside.note(POSITION).map(PositionJson::read);
    refill = filled.map(_ -> new Refill(next, beside));
    position =
        filled.or(() -> shown.note(POSITION).map(PositionJson::read)).orElse(LogPosition.NONE);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LogPosition position() {
    return position;
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    List<StoreAnswer> answers = put(batch);
    if (refill.isPresent()) {
      String filled = refill.get().index();
      // It may lead there already, when the answer to the call before was lost.
      shown.searchFrom(filled, shown.index().filter(former -> !former.equals(filled)));
      refill = Optional.empty();
    }
    return owed.settledWith(answers);
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    if (refill.isEmpty()) {
      return apply(batch);
    }
    owed.add(put(batch));
    return List.of();
  }

  private List<StoreAnswer> put(StoreBatch batch) {
    checkPlace();
    Writing writing = Writing.of(written(), batch.publications());
    settle(writing);
    written().note(POSITION, PositionJson.of(batch.end()));
    position = batch.end();
    return batch.publications().stream()
        .flatMap(it -> Optional.ofNullable(writing.held().get(it.postId().value())).stream())
        .map(HeldPost::answer)
        .toList();
  }

  /** Somebody may have taken the index away, or brought it back as it was, from a snapshot. */
  private void checkPlace() {
    LogPosition before = position;
    position = written().note(POSITION).map(PositionJson::read).orElse(LogPosition.NONE);
    if (position.isBehind(before)) {
      throw Cluster.refusing("Its index is older than it was, and is written on from there.");
    }
  }

  private Cluster written() {
    return refill.map(Refill::cluster).orElse(shown);
  }

  /** On return everything is found, and nothing is that should not be. */
  private void settle(Writing writing) {
    written().refresh();
    if (writing.takesTextAway()) {
      written().expunge();
    }
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    Cluster cluster = written();
    cluster.refresh();
    List<HeldPost> some = cluster.after("");
    while (!some.isEmpty()) {
      some.stream().map(HeldPost::holding).forEach(each);
      some = cluster.after(some.getLast().id().value());
    }
  }

  /** What is mended is named by the ids of the posts. */
  @Override
  public List<String> mend(LogPart part) {
    if (refill.isPresent()) {
      return List.of();
    }
    Writing writing = Writing.whereItDiffers(shown, part.read());
    if (!writing.written().isEmpty()) {
      settle(writing);
    }
    return new ArrayList<>(writing.written());
  }

  /** Another index is filled. Once it is, the alias leads there, and the one before is deleted. */
  @Override
  public void reset(LogPosition start) {
    owed.forget();
    Optional<String> former = shown.index();
    String next = next(former);
    Cluster beside = shown.in(next);
    shown.create(next);
    beside.note(POSITION, PositionJson.of(start));
    if (former.isPresent()) {
      refill = Optional.of(new Refill(next, beside));
    } else {
      shown.searchFrom(next, former);
      refill = Optional.empty();
    }
    position = start;
  }

  private String next(Optional<String> former) {
    return alias + "-%06d".formatted(former.map(this::number).orElse(0) + 1);
  }

  private int number(String index) {
    return Integer.parseInt(index.substring(alias.length() + 1));
  }

  @Override
  public void close() {
    connection.run();
  }
}
