package dev.pressline.ingest.door.request;

import dev.pressline.ingest.door.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;

/**
 * How a request wants to be treated.
 *
 * @param idempotencyKey that makes repetitions harmless
 * @param expected what the post has to be like
 * @param waiting for the post to be live, how long
 * @param trace W3C {@code traceparent}, empty when there is none
 */
public record Wishes(
    Optional<String> idempotencyKey,
    Optional<ExpectedRevision> expected,
    Optional<Duration> waiting,
    String trace) {
  private static final int LONGEST_KEY = 200;

  /**
   * How long requests may wait.
   *
   * @param usual unless they say
   * @param longest whatever they say
   */
  public record Patience(Duration usual, Duration longest) {}

  /**
   * What the request says.
   *
   * @param header by name, empty when it is not there
   * @param query by name, empty when it is not there
   * @throws ProblemException when something cannot be read
   */
  public static Wishes of(
      Function<String, Optional<String>> header,
      Function<String, Optional<String>> query,
      Patience patience) {
    return new Wishes(
        header.apply("Idempotency-Key").map(Wishes::key),
        header.apply("If-Match").map(ExpectedRevision::of),
        waiting(query, patience),
        header.apply("traceparent").orElse(""));
  }

  /** The same for one draft of many: its place makes the key its own. */
  public Wishes ofLine(long line) {
    return new Wishes(idempotencyKey.map(key -> key + "#" + line), expected, waiting, trace);
  }

  private static String key(String header) {
    boolean readable = header.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (header.isEmpty() || header.length() > LONGEST_KEY || !readable) {
      throw Wording.OF_PARAMETERS.unreadable(
          "Idempotency-Key cannot be used.",
          "Send 1 to %d visible ASCII characters, such as a UUID.".formatted(LONGEST_KEY));
    }
    return header;
  }

  private static Optional<Duration> waiting(
      Function<String, Optional<String>> query, Patience patience) {
    Optional<String> wanted = query.apply("wait");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    if (!wanted.get().equals("live")) {
      throw Wording.OF_PARAMETERS.unreadable(
          "wait is \"%s\".".formatted(wanted.get()), "Write wait=live, or leave it out.");
    }
    Duration time = query.apply("timeout").map(Wishes::duration).orElse(patience.usual());
    return Optional.of(time.compareTo(patience.longest()) < 0 ? time : patience.longest());
  }

  private static Duration duration(String value) {
    try {
      Duration time = DurationStyle.detectAndParse(value);
      if (!time.isNegative()) {
        return time;
      }
    } catch (IllegalArgumentException e) {
      throw notADuration(value);
    }
    throw notADuration(value);
  }

  private static ProblemException notADuration(String value) {
    return Wording.OF_PARAMETERS.unreadable(
        "timeout is \"%s\".".formatted(value), "Write it like 500ms, 30s or 2m.");
  }
}
