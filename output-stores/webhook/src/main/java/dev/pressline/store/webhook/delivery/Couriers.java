package dev.pressline.store.webhook.delivery;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.webhook.outbox.Outbox;
import dev.pressline.store.webhook.outbox.StepHook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread for each endpoint, so that one that hangs delays no other. */
public final class Couriers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LONGEST_REST = Duration.ofHours(1);
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  private final HttpTransport transport;
  private final Courier courier;
  private final List<Route> routes = new ArrayList<>();
  private volatile boolean stopping;

  /** The way to one endpoint: who goes it, and what wakes them. */
  private record Route(String endpoint, Thread thread, Semaphore bell) {}

  /**
   * What couriers work with.
   *
   * @param sites by id
   * @param patience with which an endpoint is waited for
   * @param hook told before each call
   */
  public record Work(
      Map<String, SiteSettings> sites,
      Duration patience,
      InstantSource clock,
      DeliveryWatch watch,
      StepHook hook) {}

  /** Couriers that stand still: they are told to go, or asked for one call after the other. */
  public Couriers(Outbox outbox, Work work) {
    this.transport = new HttpTransport(work.patience(), work.clock());
    this.courier =
        new Courier(
            outbox,
            transport,
            new Courier.Work(work.sites(), work.clock(), work.watch(), work.hook()));
  }

  /** Lets a courier go to each of the endpoints, by name. */
  public void start(List<String> endpoints) {
    for (String endpoint : endpoints) {
      Semaphore bell = new Semaphore(0);
      Thread thread =
          Thread.ofPlatform()
              .daemon()
              .name("webhook-" + endpoint)
              .unstarted(() -> run(endpoint, bell));
      routes.add(new Route(endpoint, thread, bell));
    }
    routes.forEach(route -> route.thread().start());
  }

  /** There may be something to do. */
  public void ring() {
    routes.forEach(route -> route.bell().release());
  }

  /** Makes the endpoint's next call in this thread, and answers whether there was one. */
  public boolean deliverOne(String endpoint) throws InterruptedException {
    return courier.deliverOne(endpoint);
  }

  private void run(String endpoint, Semaphore bell) {
    try {
      while (!stopping) {
        bell.drainPermits();
        Duration rest = work(endpoint);
        var unused = bell.tryAcquire(rest.toMillis() + 1, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      // It is told to stop; what is not noted as told is told again.
      Thread.currentThread().interrupt();
    }
  }

  private Duration work(String endpoint) throws InterruptedException {
    try {
      boolean more = true;
      while (more && !stopping) {
        more = courier.deliverOne(endpoint);
      }
      return courier.rest(endpoint, LONGEST_REST);
    } catch (StoreUnavailableException e) {
      warn(endpoint, e);
    } catch (RuntimeException e) {
      warn(endpoint, e);
      LOG.atDebug().setCause(e).log("Why the courier failed");
    }
    return AFTER_FAILURE;
  }

  private static void warn(String endpoint, RuntimeException failure) {
    LOG.atWarn()
        .addKeyValue("stage", "webhook")
        .addKeyValue("endpoint", endpoint)
        .addKeyValue("reason", failure.toString())
        .log("Courier failed, and goes on in a moment");
  }

  @Override
  public void close() {
    stopping = true;
    routes.forEach(route -> route.thread().interrupt());
    try {
      for (Route route : routes) {
        if (!route.thread().join(TO_STOP)) {
          LOG.atWarn().addKeyValue("endpoint", route.endpoint()).log("Courier did not come back");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    transport.close();
  }
}
