package dev.pressline.store.opensearch;

import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
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
  private final Cluster cluster;
  private final Runnable connection;
  private LogPosition position = LogPosition.NONE;

  private OpenSearchStore(String alias, Transport transport, Runnable connection) {
    this.alias = alias;
    this.cluster = new Cluster(transport, alias);
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
    if (store.cluster.index().isEmpty()) {
      store.reset(LogPosition.NONE);
    }
    store.position = store.cluster.note(POSITION).map(PositionJson::read).orElse(LogPosition.NONE);
    return store;
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
    Writing writing = Writing.of(cluster, batch.publications());
    settle(writing);
    cluster.note(alias, POSITION, PositionJson.of(batch.end()));
    position = batch.end();
    return batch.publications().stream()
        .flatMap(it -> Optional.ofNullable(writing.held().get(it.postId().value())).stream())
        .map(HeldPost::answer)
        .toList();
  }

  /** On return everything is found, and nothing is that should not be. */
  private void settle(Writing writing) {
    cluster.refresh();
    if (writing.takesTextAway()) {
      cluster.expunge();
    }
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    cluster.refresh();
    List<HeldPost> some = cluster.after("");
    while (!some.isEmpty()) {
      some.stream().filter(post -> !post.isRefused()).map(HeldPost::holding).forEach(each);
      some = cluster.after(some.getLast().id().value());
    }
  }

  /** What is mended is named by the ids of the posts. */
  @Override
  public List<String> mend(LogPart part) {
    Writing writing = Writing.whereItDiffers(cluster, part.read());
    if (!writing.written().isEmpty()) {
      settle(writing);
    }
    return new ArrayList<>(writing.written());
  }

  /** Another index is searched from then on, and the one before is deleted. */
  @Override
  public void reset(LogPosition start) {
    Optional<String> former = cluster.index();
    String next = alias + "-%06d".formatted(former.map(this::number).orElse(0) + 1);
    cluster.create(next);
    cluster.note(next, POSITION, PositionJson.of(start));
    cluster.searchFrom(next, former);
    position = start;
  }

  private int number(String index) {
    return Integer.parseInt(index.substring(alias.length() + 1));
  }

  @Override
  public void close() {
    connection.run();
  }
}
