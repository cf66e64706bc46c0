package dev.pressline.launcher.doctor.check;

import dev.pressline.core.publication.StoreCensus;
import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Whether every store tells what it holds, and holds what the log says. */
public final class StoreCheck {
  private static final String SUBJECT = "stores";
  private static final Duration GRACE = Duration.ofMinutes(5);

  /** As pressline.upkeep has it: so many posts are compared in a second. */
  private static final long POSTS_A_SECOND = 200;

  private static final int ROUNDS = 3;

  private StoreCheck() {}

  /**
   * What a store has told last; empty when it never has.
   *
   * @param isWritten whether somebody is in its group
   */
  public record Store(boolean isWritten, Optional<StoreCensus> census) {}

  /** What it means, by the stores' names, at a moment. */
  public static List<Finding> of(SortedMap<String, Store> stores, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Store> store : stores.entrySet()) {
      judged(store.getKey(), store.getValue(), now).ifPresent(findings::add);
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

  private static Optional<Finding> judged(String name, Store store, Instant now) {
    if (!store.isWritten()) {
      // Why, and what that means, is told of its group.
      return Optional.empty();
    }
    if (store.census().isEmpty()) {
      return Optional.of(
          silent(name, "has not told what it holds", "If it has just started, wait a minute."));
    }
    StoreCensus census = store.census().get();
    Duration silence = Duration.between(census.takenAt(), now);
    if (silence.compareTo(longest(census)) > 0) {
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
