package dev.pressline.ingest.door.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A problem as it is told to the client.
 *
 * @param detail this case, in a sentence
 * @param remedy what to do about it
 * @param more further members of the answer
 * @param retryAfter when it is worth trying again
 */
public record Problem(
    ProblemKind kind,
    String detail,
    String remedy,
    Map<String, Object> more,
    Optional<Duration> retryAfter) {
  /** Media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    more = Map.copyOf(more);
  }

  /** A problem with the usual remedy of its kind. */
  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, kind.remedy(), Map.of(), Optional.empty());
  }

  /** The same with another remedy. */
  public Problem withRemedy(String other) {
    return new Problem(kind, detail, other, more, retryAfter);
  }

  /** The same with a further member; one named {@code code} replaces the name of the kind. */
  public Problem with(String member, Object value) {
    Map<String, Object> members = new TreeMap<>(more);
    members.put(member, value);
    return new Problem(kind, detail, remedy, members, retryAfter);
  }

  /** The same, worth trying again after a time. */
  public Problem retryAfter(Duration time) {
    return new Problem(kind, detail, remedy, more, Optional.of(time));
  }

  /** The seconds of {@code Retry-After}, rounded up. */
  public Optional<Long> retryAfterSeconds() {
    return retryAfter.map(time -> Math.max(1, (time.toMillis() + 999) / 1000));
  }

  /** The members of the answer in the order in which they are read best. */
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", kind.type());
    members.put("title", kind.title());
    members.put("status", kind.status());
    members.put("detail", detail);
    members.put("remedy", remedy);
    members.put("code", kind.name());
    retryAfterSeconds().ifPresent(seconds -> members.put("retryAfterSeconds", seconds));
    members.putAll(new TreeMap<>(more));
    return members;
  }
}
