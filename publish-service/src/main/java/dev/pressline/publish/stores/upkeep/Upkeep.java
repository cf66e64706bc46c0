package dev.pressline.publish.stores.upkeep;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.publish.stores.upkeep.LogIndex.Place;
import dev.pressline.store.LogPart;
import dev.pressline.store.OutputStore;
import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the posts of the log again and again, some every second, and has a store compare
 * them with what it shows. What the log has is learned by reading it once, and from then on from
 * what the store is given.
 */
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int RECORDS_A_SECOND = 2_000;
  private static final int NAMES_TOLD = 10;

  private final String store;
  private final Pace pace;
  private final Supplier<LogLookup> lookups;
  private final InstantSource clock;
  private final Counter count;

  private Optional<LogLookup> lookup = Optional.empty();
  private Optional<LogIndex> index = Optional.empty();
  private final Map<Integer, Long> unread = new TreeMap<>();
  private Map<Integer, Long> begun = Map.of();
  private Place last = Place.START;
  private Instant roundBegan = Instant.MIN;
  private Instant next = Instant.MIN;

  /**
   * How fast it goes.
   *
   * @param postsPerSecond that are compared at most; nothing is compared when that is 0
   * @param round between the beginnings of two rounds over a log that is soon gone through, and
   *     before the first
   */
  public record Pace(int postsPerSecond, Duration round) {}

  /**
   * What it looks at and tells.
   *
   * @param meters to which it is told how much was mended
   */
  public record Watch(InstantSource clock, MeterRegistry meters) {}

  /**
   * Nothing is known of the log yet.
   *
   * @param store its name
   * @param consumers in no group
   */
  public Upkeep(
      String store,
      Pace pace,
      Topic<Publication> topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Watch watch) {
    this.store = store;
    this.pace = pace;
    this.count =
        Counter.builder("pressline.store.mended")
            .description("Things that somebody had changed or deleted in the store by hand")
            .tag("store", store)
            .register(watch.meters());
    this.lookups = () -> new LogLookup(topic, consumers, watch.clock());
    this.clock = watch.clock();
  }

  /** The store has been opened, perhaps on another log than before. */
  public void begin() {
    forget();
    next = clock.instant().plus(pace.round());
    roundBegan = next;
  }

  /** The store has been given the publication at that place of the log. */
  public void note(int partition, long offset, Publication publication) {
    index.ifPresent(known -> known.note(new Place(partition, offset), publication));
  }

  /**
   * Does a little, if it is time; to be called when the store has nothing else to do.
   *
   * @param reached the store's place in the log, by partition
   * @return what the store holds, when a round has come to its end
   * @throws dev.pressline.store.StoreUnavailableException when the store cannot be read or written
   * @throws org.apache.kafka.common.KafkaException when the broker does not answer
   */
  public Optional<StoreCensus> step(OutputStore open, Map<Integer, Long> reached) {
    Instant now = clock.instant();
    if (pace.postsPerSecond() == 0 || now.isBefore(next)) {
      return Optional.empty();
    }
    next = now.plus(PAUSE);
    if (index.isEmpty()) {
      index = Optional.of(new LogIndex());
      reached.keySet().forEach(partition -> unread.put(partition, lookup().beginning(partition)));
      begun = Map.copyOf(reached);
    }
    LogIndex known = index.get();
    if (!unread.isEmpty()) {
      learn(known);
      return Optional.empty();
    }
    List<Place> places = known.after(last, pace.postsPerSecond());
    if (!places.isEmpty()) {
      compare(open, known, places);
      return Optional.empty();
    }
    last = Place.START;
    roundBegan = roundBegan.plus(pace.round());
    if (roundBegan.isBefore(now)) {
      roundBegan = now;
    }
    next = roundBegan;
    return Optional.of(Census.of(store, now, reached, known.versions(), open::holdings));
  }

  private LogLookup lookup() {
    if (lookup.isEmpty()) {
      lookup = Optional.of(lookups.get());
    }
    return lookup.get();
  }

  /** What comes after the place where learning began is {@link #note noted} as it comes. */
  private void learn(LogIndex known) {
    Map<Integer, Long> left = new HashMap<>(unread);
    for (Map.Entry<Integer, Long> from : left.entrySet()) {
      int partition = from.getKey();
      long to = begun.getOrDefault(partition, 0L);
      long then = lookup().read(partition, from.getValue(), to, RECORDS_A_SECOND, known::note);
      if (then < to) {
        unread.put(partition, then);
        return;
      }
      unread.remove(partition);
    }
  }

  private void compare(OutputStore open, LogIndex known, List<Place> places) {
    // Before the store is asked: a part on which it breaks does not hold up the rest.
    last = places.getLast();
    List<String> mended = open.mend(new Part(lookup(), places, known.size()));
    if (!mended.isEmpty()) {
      count.increment(mended.size());
      LOG.atWarn()
          .addKeyValue("stage", store)
          .addKeyValue("mended", mended.size())
          .addKeyValue("first", mended.stream().limit(NAMES_TOLD).toList())
          .log("What somebody had changed or deleted in the store by hand was mended");
    }
  }

  private record Part(LogLookup log, List<Place> places, int ofAll) implements LogPart {
    @Override
    public int posts() {
      return places.size();
    }

    @Override
    public List<Publication> read() {
      return log.at(places);
    }
  }

  private void forget() {
    index = Optional.empty();
    unread.clear();
    last = Place.START;
  }

  @Override
  public void close() {
    forget();
    lookup.ifPresent(LogLookup::close);
    lookup = Optional.empty();
  }
}
