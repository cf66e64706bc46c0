package dev.pressline.store.webhook.delivery;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.webhook.outbox.Outbox;
import dev.pressline.store.webhook.outbox.Outcome;
import dev.pressline.store.webhook.outbox.Parcel;
import dev.pressline.store.webhook.outbox.StepHook;
import dev.pressline.store.webhook.outbox.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Takes out of the outbox what is due, tells it, and notes what came of it. */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Outbox outbox;
  private final Transport transport;
  private final Work work;

  /**
   * What a courier works with.
   *
   * @param sites by id
   * @param hook told before each call
   */
  record Work(
      Map<String, SiteSettings> sites, InstantSource clock, DeliveryWatch watch, StepHook hook) {}

  Courier(Outbox outbox, Transport transport, Work work) {
    this.outbox = outbox;
    this.transport = transport;
    this.work = work;
  }

  /** Makes the endpoint's next call, and answers whether there was one to be made. */
  boolean deliverOne(String endpoint) throws InterruptedException {
    Optional<Parcel> parcel = outbox.next(endpoint);
    if (parcel.isEmpty()) {
      return false;
    }
    Message message = Message.of(parcel.get(), work.sites(), work.clock().instant());
    work.hook().before(StepHook.Step.CALL);
    Outcome outcome = transport.call(parcel.get().endpoint().url(), message);
    Verdict verdict = outbox.settle(parcel.get(), outcome);
    work.watch().called(endpoint, outcome instanceof Outcome.Taken);
    tell(parcel.get(), outcome, verdict);
    return true;
  }

  private static void tell(Parcel parcel, Outcome outcome, Verdict verdict) {
    String reason =
        switch (outcome) {
          case Outcome.Taken() -> "";
          case Outcome.Unwanted() -> "answered 410 Gone";
          case Outcome.Failed(String why, _) -> why;
        };
    switch (verdict) {
      case TAKEN -> about(LOG.atDebug(), parcel).log("Endpoint was told of a post");
      case RECOVERED -> about(LOG.atInfo(), parcel).log("Endpoint takes calls again");
      case FAILED ->
          about(LOG.atWarn(), parcel)
              .addKeyValue("reason", reason)
              .log("Endpoint did not take a call, which is made again later");
      case GIVEN_UP ->
          about(LOG.atError(), parcel)
              .addKeyValue("reason", reason)
              .log("Endpoint takes other posts and never this version of this one: it is given up");
      case DISABLED ->
          about(LOG.atError(), parcel)
              .addKeyValue("reason", reason)
              .log("Endpoint is not called any more before its url or replay-from changes");
    }
  }

  private static LoggingEventBuilder about(LoggingEventBuilder event, Parcel parcel) {
    return event
        .addKeyValue("stage", "webhook")
        .addKeyValue("endpoint", parcel.endpoint().name())
        .addKeyValue("postId", parcel.post().id());
  }

  /** How long there is nothing to do for the endpoint, {@code most} unless it is less. */
  Duration rest(String endpoint, Duration most) {
    Instant now = work.clock().instant();
    return outbox
        .nextAt(endpoint)
        .map(next -> Duration.between(now, next))
        .filter(wait -> wait.compareTo(most) < 0)
        .orElse(most);
  }
}
