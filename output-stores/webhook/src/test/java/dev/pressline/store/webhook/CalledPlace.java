package dev.pressline.store.webhook;

import dev.pressline.store.OutputStore;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.outbox.HandOnOutbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The outbox of a store, and two who are called: one that follows the events from the beginning,
 * and one that asks for everything again whenever somebody looks, and knows nothing else. What both
 * know is what is shown.
 */
final class CalledPlace implements StoreUnderTest {
  private static final String FOLLOWER = "follower";
  private static final String NEWCOMER = "newcomer";

  private final Path folder;
  private final Receiver receiver;
  private final HandClock clock = new HandClock();
  private final Endpoint[] endpoints;
  private Optional<CalledStore> open = Optional.empty();

  CalledPlace(Path folder, Receiver receiver) {
    this.folder = folder;
    this.receiver = receiver;
    this.endpoints =
        new Endpoint[] {
          Endpoints.eager(FOLLOWER, receiver.url(path(FOLLOWER))),
          Endpoints.eager(NEWCOMER, receiver.url(path(NEWCOMER)))
        };
  }

  private String path(String endpoint) {
    return "/" + folder.getFileName() + "/" + endpoint;
  }

  @Override
  public OutputStore open() {
    CalledStore called = CalledStore.open(folder, clock, endpoints);
    open = Optional.of(called);
    return new FollowedStore(called.store, () -> {}, () -> open = Optional.empty());
  }

  /** All calls are made when a batch is written, so that the process can end in their midst. */
  @Override
  public OutputStore openEndingAt(int durableStep) {
    CalledStore called =
        CalledStore.open(folder, clock, new EndingProcess(durableStep)::before, endpoints);
    return new FollowedStore(called.store, called::deliver, () -> {});
  }

  @Override
  public Map<String, String> shown() {
    return asked(
        store -> {
          store.deliver();
          Map<String, String> shown = new TreeMap<>(knownTo(FOLLOWER));
          receiver.forget(path(NEWCOMER));
          store.store.outbox().replay(NEWCOMER, Instant.EPOCH);
          store.deliver();
          knownTo(NEWCOMER).forEach((name, text) -> shown.put(NEWCOMER + " " + name, text));
          return shown;
        });
  }

  private Map<String, String> knownTo(String endpoint) {
    return Follower.of(receiver.calls(path(endpoint))).shown();
  }

  private Map<String, String> asked(Function<CalledStore, Map<String, String>> question) {
    if (open.isPresent()) {
      return question.apply(open.get());
    }
    try (CalledStore store = CalledStore.open(folder, clock, endpoints)) {
      return question.apply(store);
    }
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return Optional.ofNullable(shown().get(permalink));
  }

  /** Posts of the contract have their ids in their addresses. */
  @Override
  public void damage(String permalink) {
    HandOnOutbox.change(open.orElseThrow().store.outbox(), permalink.replace("/", ""));
  }

  @Override
  public void lose(String permalink) {
    HandOnOutbox.delete(open.orElseThrow().store.outbox(), permalink.replace("/", ""));
  }
}
