package dev.pressline.store.webhook.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.post.PostId;
import dev.pressline.store.LogPosition;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.event.Json;
import dev.pressline.store.webhook.event.PostDocument;
import dev.pressline.store.webhook.outbox.KeyValues.Changes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What endpoints are to be told; one thread takes in what the log says, others take out. */
public final class Outbox implements AutoCloseable {
  private static final String POSITION = "position";
  static final String CONDITION = "endpoint/";

  private final KeyValues state;
  private final Shelves shelves;
  private final Tools tools;
  private final Map<String, EndpointQueue> queues = new LinkedHashMap<>();
  private boolean closed;

  /**
   * What an outbox works with.
   *
   * @param hook told before what is durable changes
   */
  public record Tools(InstantSource clock, Retries retries, StepHook hook) {}

  private Outbox(KeyValues state, Tools tools) {
    this.state = state;
    this.shelves = new Shelves(state);
    this.tools = tools;
  }

  /**
   * Opens the outbox in the folder, or begins it. What is kept of endpoints that are not given is
   * forgotten.
   *
   * @throws dev.pressline.store.StoreUnavailableException when it cannot be read or written now, or
   *     is open elsewhere
   */
  public static Outbox open(Path folder, List<Endpoint> endpoints, Tools tools) {
    KeyValues state = KeyValues.open(folder);
    try {
      Outbox outbox = new Outbox(state, tools);
      outbox.begin(endpoints);
      return outbox;
    } catch (RuntimeException | Error e) {
      state.close();
      throw e;
    }
  }

  private void begin(List<Endpoint> endpoints) {
    Instant now = tools.clock().instant();
    Changes changes = new Changes();
    endpoints.forEach(it -> queues.put(it.name(), new EndpointQueue(it, state, now)));
    state.scan(
        CONDITION,
        (name, _) -> {
          if (!queues.containsKey(name)) {
            EndpointQueue.remove(name, changes);
          }
        });
    queues.values().forEach(queue -> queue.begin(shelves.told(), now, changes));
    if (!changes.isEmpty()) {
      commit(changes);
    }
    shelves.erase();
  }

  /** Up to where the log is in the outbox. */
  public synchronized LogPosition position() {
    return state.get(POSITION).map(Outbox::position).orElse(LogPosition.NONE);
  }

  private static LogPosition position(byte[] bytes) {
    ObjectNode json = Json.read(bytes);
    Map<Integer, Long> offsets = new TreeMap<>();
    json.path("offsets")
        .properties()
        .forEach(next -> offsets.put(Integer.valueOf(next.getKey()), next.getValue().asLong()));
    return new LogPosition(json.path("log").asText(), offsets);
  }

  private static byte[] bytes(LogPosition position) {
    ObjectNode json = Json.object().put("log", position.logId());
    ObjectNode offsets = json.putObject("offsets");
    new TreeMap<>(position.nextOffsets())
        .forEach((partition, next) -> offsets.put(String.valueOf(partition), next));
    return Json.bytes(json);
  }

  /**
   * Takes in what the log says up to the position; durable on return.
   *
   * @param whole whether nothing follows right away
   * @return what is held now of these posts
   */
  public synchronized Map<PostId, PostDocument> take(
      List<PostDocument> posts, LogPosition end, boolean whole) {
    Map<PostId, PostDocument> newest = new LinkedHashMap<>();
    posts.forEach(
        post -> newest.merge(post.id(), post, (old, fresh) -> old.outranks(fresh) ? old : fresh));
    Changes changes = new Changes();
    Map<PostId, PostDocument> held = put(newest.values(), changes);
    if (whole && isFilling()) {
      show(held, changes);
    }
    changes.put(POSITION, bytes(end));
    commit(changes);
    if (whole || !isFilling()) {
      shelves.erase();
    }
    return held;
  }

  /** Whether what is taken in is not told before the log was read whole. */
  public synchronized boolean isFilling() {
    return shelves.isFilling();
  }

  /** What was filled is what endpoints are told of from now on. */
  private void show(Map<PostId, PostDocument> last, Changes changes) {
    Instant now = tools.clock().instant();
    Set<PostId> known = new HashSet<>();
    Consumer<PostDocument> shown =
        post -> {
          if (known.add(post.id())) {
            queues.values().forEach(queue -> queue.offer(post, now, changes));
          }
        };
    last.values().forEach(shown);
    held(shown);
    queues.values().forEach(queue -> queue.forgetAllBut(known::contains, now, changes));
    shelves.turn(changes);
  }

  private Map<PostId, PostDocument> put(Collection<PostDocument> posts, Changes changes) {
    Instant now = tools.clock().instant();
    String shelf = shelves.written();
    boolean told = !shelves.isFilling();
    Map<PostId, PostDocument> held = new HashMap<>();
    TreeSet<String> toErase = new TreeSet<>();
    for (PostDocument post : posts) {
      Optional<PostDocument> before = shelves.find(shelf, post.id());
      if (before.filter(old -> old.outranks(post) || old.equals(post)).isPresent()) {
        held.put(post.id(), before.get());
        continue;
      }
      held.put(post.id(), post);
      changes.put(shelf + post.id().value(), post.bytes());
      if (before.filter(PostDocument::isLive).isPresent() && !post.isLive()) {
        toErase.add(post.id().value());
      }
      if (told) {
        queues.values().forEach(queue -> queue.offer(post, now, changes));
      }
    }
    shelves.erasing(toErase, changes);
    return held;
  }

  private void commit(Changes changes) {
    try {
      tools.hook().before(StepHook.Step.COMMIT);
      state.write(changes, true);
    } catch (RuntimeException | Error e) {
      queues.values().forEach(EndpointQueue::load);
      throw e;
    }
  }

  /** Hands over every post that was taken in. */
  public synchronized void held(Consumer<PostDocument> reader) {
    state.scan(shelves.written(), (_, bytes) -> reader.accept(PostDocument.read(bytes)));
  }

  /** Puts right what differs from the posts of the log, and gives the ids of that. */
  public synchronized List<PostId> mend(List<PostDocument> posts) {
    List<PostId> mended = new ArrayList<>();
    if (isFilling()) {
      return mended;
    }
    for (PostDocument post : posts) {
      if (shelves
          .find(shelves.told(), post.id())
          .filter(old -> old.outranks(post) || old.equals(post))
          .isEmpty()) {
        mended.add(post.id());
      }
    }
    if (!mended.isEmpty()) {
      Changes changes = new Changes();
      put(posts, changes);
      commit(changes);
      shelves.erase();
    }
    return mended;
  }

  /**
   * Begins to read the log again from there. Until it has been read whole endpoints are told of
   * what there was; then of what differs, and that what the log does not have any more is gone.
   */
  public synchronized void reset(LogPosition start) {
    Changes changes = new Changes();
    shelves.fill(changes);
    changes.put(POSITION, bytes(start));
    commit(changes);
  }

  /** The endpoint is told again of everything since then. */
  public synchronized void replay(String endpoint, Instant from) {
    Changes changes = new Changes();
    queue(endpoint).replay(shelves.told(), from, changes, tools.clock().instant());
    commit(changes);
  }

  /** What the endpoint is to be told now. Empty also when the outbox was closed. */
  public synchronized Optional<Parcel> next(String endpoint) {
    return closed
        ? Optional.empty()
        : queue(endpoint).next(id -> shelves.find(shelves.told(), id), tools.clock().instant());
  }

  /** Notes what came of telling it, unless the outbox was closed: then it is told again. */
  public synchronized Verdict settle(Parcel parcel, Outcome outcome) {
    if (closed) {
      return Verdict.FAILED;
    }
    tools.hook().before(StepHook.Step.SETTLE);
    return queue(parcel.endpoint().name())
        .settle(parcel, outcome, tools.retries().at(tools.clock().instant()));
  }

  /** When the endpoint is called next, if there is anything to tell. */
  public synchronized Optional<Instant> nextAt(String endpoint) {
    return closed ? Optional.empty() : queue(endpoint).nextAt();
  }

  /** How the endpoints are doing, in the order of the settings; of none when it was closed. */
  public synchronized List<EndpointReport> reports() {
    return closed ? List.of() : queues.values().stream().map(EndpointQueue::report).toList();
  }

  /** What is kept, for those who change it by hand. */
  KeyValues state() {
    return state;
  }

  /** Where the posts lie of which endpoints are told, for the same. */
  String told() {
    return shelves.told();
  }

  private EndpointQueue queue(String endpoint) {
    EndpointQueue queue = queues.get(endpoint);
    if (queue == null) {
      throw new IllegalArgumentException("no such endpoint: " + endpoint);
    }
    return queue;
  }

  @Override
  public synchronized void close() {
    closed = true;
    state.close();
  }
}
