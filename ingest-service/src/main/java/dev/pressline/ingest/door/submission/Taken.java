package dev.pressline.ingest.door.submission;

import dev.pressline.wire.client.Settlement;
import dev.pressline.wire.client.Ticket;
import java.time.Duration;

/** What became of an order: at least the log has the draft. */
public sealed interface Taken {
  /** The draft as the log has it. */
  Ticket ticket();

  /** Nobody waited for more. */
  record Only(Ticket ticket) implements Taken {}

  /** The pipeline has said what became of it. */
  record AndSettled(Ticket ticket, Settlement settlement) implements Taken {}

  /** The pipeline has not said so in time. */
  record AndWaited(Ticket ticket, Duration time) implements Taken {}
}
