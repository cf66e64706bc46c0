package dev.pressline.ingest.door.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.wire.client.Ticket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Remembers what was sent under which idempotency key, so that a request that is repeated sends
 * nothing and gets the ticket of the first. In this process and for a while only; beyond that a
 * repetition is a draft like any other, and the gate finds its content unchanged.
 */
public final class Repeats {
  private final Cache<Key, Entry> entries;

  /**
   * What was sent once.
   *
   * @param owner name of the token: keys of others are other keys
   * @param key as the client chose it
   */
  public record Key(String owner, String key) {}

  private record Entry(String fingerprint, CompletableFuture<Ticket> ticket) {}

  /** A memory for a number of keys at most, each for a time at most. */
  public Repeats(long keys, Duration time, Ticker clock) {
    this.entries =
        Caffeine.newBuilder().maximumSize(keys).expireAfterWrite(time).ticker(clock).build();
  }

  /**
   * The ticket of the first request with this key. One that fails is forgotten.
   *
   * @param fingerprint of the content
   * @param first sends the draft when nobody has
   * @throws ProblemException when the key belongs to other content
   */
  public CompletableFuture<Ticket> once(
      Key key, String fingerprint, Supplier<CompletableFuture<Ticket>> first) {
    Entry mine = new Entry(fingerprint, new CompletableFuture<>());
    Entry earlier = entries.asMap().putIfAbsent(key, mine);
    if (earlier != null) {
      if (!earlier.fingerprint().equals(fingerprint)) {
        throw ProblemException.of(
            ProblemKind.KEY_REUSED,
            "The key \"%s\" was sent with other content.".formatted(key.key()));
      }
      return earlier.ticket();
    }
    try {
      var unused =
          first
              .get()
              .whenComplete(
                  (ticket, failure) -> {
                    if (failure == null) {
                      mine.ticket().complete(ticket);
                    } else {
                      forget(key, mine, failure);
                    }
                  });
    } catch (RuntimeException e) {
      forget(key, mine, e);
    }
    return mine.ticket();
  }

  private void forget(Key key, Entry entry, Throwable failure) {
    entries.asMap().remove(key, entry);
    entry.ticket().completeExceptionally(failure);
  }
}
