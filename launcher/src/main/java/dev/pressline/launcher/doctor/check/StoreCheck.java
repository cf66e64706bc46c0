package dev.pressline.launcher.doctor.check;

import dev.pressline.core.publication.StoreCensus;
import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether every store tells what it holds, and holds what the log says. */
public final class StoreCheck {
  private static final String SUBJECT = "stores";
  private static final Duration GRACE = Duration.ofMinutes(5);

  /** As pressline.upkeep has it: so many posts are compared in a second. */
  private static final long POSTS_A_SECOND = 200;

  private static final int ROUNDS = 3;

  /** Within it a store that has started tells for the first time, unless it holds a great deal. */
  private static final Duration START = Duration.ofMinutes(2);

  private StoreCheck() {}

  /**
   * What a store has told last; empty when it never has.
   *
   * @param isWritten whether somebody is in its group
   */
  public record Store(boolean isWritten, Optional<StoreCensus> census) {}

  /**
   * What it means.
   *
   * @param stores by their names
   * @param startedAt when the publish service began, where that is known
   */
  public static List<Finding> of(
      SortedMap<String, Store> stores, Optional<Instant> startedAt, Instant now) {
    SortedSet<String> starting = new TreeSet<>();
    List<Finding> findings = new ArrayList<>();
    boolean hasAnybodyTold = stores.values().stream().anyMatch(it -> it.census().isPresent());
    stores.forEach(
        (name, store) -> {
          if (isStarting(store, startedAt, hasAnybodyTold, now)) {
            starting.add(name);
          } else {
            judged(name, store, now).ifPresent(findings::add);
          }
        });
    if (!starting.isEmpty()) {
      findings.add(
          new Fine(
              SUBJECT,
              "Started, and not yet through with comparing what they hold with the log, which takes"
                  + " a minute for 10,000 posts: %s.".formatted(String.join(", ", starting))));
    }
    if (findings.isEmpty()) {
      findings.add(
          new Fine(
              SUBJECT,
              stores.isEmpty()
                  ? "No store has told of itself yet."
                  : stores.keySet().stream()
                      .collect(Collectors.joining(", ", "They hold what the log says: ", "."))));
    }
    return findings;
  }

  /** Where nobody knows when it started, an installation in which no store has ever told is new. */
  private static boolean isStarting(
      Store store, Optional<Instant> startedAt, boolean hasAnybodyTold, Instant now) {
    if (!store.isWritten() || store.census().isPresent() && !isSilent(store.census().get(), now)) {
      return false;
    }
    long posts = store.census().map(StoreCensus::posts).orElse(0L);
    Duration toStart = START.plusSeconds(posts / POSTS_A_SECOND);
    return startedAt.map(at -> at.plus(toStart).isAfter(now)).orElse(!hasAnybodyTold);
  }

  private static boolean isSilent(StoreCensus census, Instant now) {
    return Duration.between(census.takenAt(), now).compareTo(longest(census)) > 0;
  }

  private static Optional<Finding> judged(String name, Store store, Instant now) {
    if (!store.isWritten()) {
      // Why, and what that means, is told of its group.
      return Optional.empty();
    }
    if (store.census().isEmpty()) {
      return Optional.of(
          silent(
              name,
              "has not told what it holds",
              "Look at the health of publish-service; if it has just started, wait a minute."));
    }
    StoreCensus census = store.census().get();
    Duration silence = Duration.between(census.takenAt(), now);
    if (isSilent(census, now)) {
      return Optional.of(
          silent(
              name,
              "has not told what it holds for " + Amounts.of(silence),
              "Look at the health of publish-service, and whether pressline.upkeep is on."));
    }
    return census.isAsLogged()
        ? Optional.empty()
        : Optional.of(
            new Worry(
                SUBJECT,
                "The store %s holds %d posts otherwise than the log."
                    .formatted(name, census.unexplained()),
                "Its readers see an older version, or none.",
                "pressline verify names them; pressline rebuild " + name + " fills it again."));
  }

  /** A store compares all its posts before it tells; a few rounds may go by. */
  private static Duration longest(StoreCensus census) {
    return GRACE.plusSeconds(ROUNDS * census.posts() / POSTS_A_SECOND);
  }

  private static Finding silent(String name, String what, String remedy) {
    return new Worry(
        SUBJECT,
        "The store %s %s.".formatted(name, what),
        "Whether its readers see what was published is not known.",
        remedy);
  }
}
