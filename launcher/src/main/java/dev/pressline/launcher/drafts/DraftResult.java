package dev.pressline.launcher.drafts;

import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of one submitted draft. */
public sealed interface DraftResult {
  /** The draft meant. */
  Ticket ticket();

  /** It was not refused. */
  record Accepted(
      Ticket ticket,
      Outcome outcome,
      String message,
      Optional<String> url,
      Optional<Instant> dueAt,
      List<Warning> warnings)
      implements DraftResult {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** It was refused, with place and remedy. */
  record Refused(Ticket ticket, Refusal refusal) implements DraftResult {}

  /** Our own code failed on it: the record is kept in a dead-letter topic. */
  record DeadLettered(Ticket ticket, String topic, String message) implements DraftResult {}
}
