package dev.pressline.store.webhook;

import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import java.util.List;
import java.util.function.Consumer;

/**
 * A store of which somebody is told when a batch is written and when it is closed.
 *
 * @param written told after each batch
 */
record FollowedStore(WebhookStore store, Runnable written, Runnable closed) implements OutputStore {
  @Override
  public String name() {
    return store.name();
  }

  @Override
  public LogPosition position() {
    return store.position();
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    List<StoreAnswer> answers = store.apply(batch);
    written.run();
    return answers;
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    List<StoreAnswer> answers = store.takeIn(batch);
    written.run();
    return answers;
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    store.holdings(each);
  }

  @Override
  public List<String> mend(LogPart part) {
    return store.mend(part);
  }

  @Override
  public void reset(LogPosition start) {
    store.reset(start);
  }

  @Override
  public void close() {
    closed.run();
    store.close();
  }
}
