package dev.pressline.publish.stores.monitor;

import dev.pressline.publish.stores.monitor.PublishMonitor.Outlook;
import dev.pressline.publish.stores.monitor.PublishMonitor.Publish;
import java.util.Comparator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells that readers see posts too late, which posts those were and what to do. */
public final class PublishMonitorHealth implements HealthIndicator {
  private final PublishMonitor monitor;

  /** Of one store. */
  public PublishMonitorHealth(PublishMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public Health health() {
    Outlook outlook = monitor.outlook();
    Health.Builder health = outlook.isGood() ? Health.up() : Health.down();
    health
        .withDetail("wanted", outlook.goal().within().toMillis() + " ms from draft to receipt")
        .withDetail("missed", outlook.missed().size() + " of " + outlook.recent().size());
    outlook.recent().stream()
        .max(Comparator.comparing(Publish::took))
        .ifPresent(
            slowest ->
                health
                    .withDetail("slowest", slowest.postId().value())
                    .withDetail("slowestMillis", slowest.took().toMillis()));
    if (!outlook.isGood()) {
      health
          .withDetail("what", "Posts are seen later than wanted.")
          .withDetail(
              "businessImpact",
              "Readers of this store see new and changed posts late; none is lost.")
          .withDetail(
              "whatToDo",
              "See with `pressline status "
                  + outlook.missed().getLast().postId().value()
                  + "` which step took long; a store that is away or far behind says so in its own"
                  + " health. After a large import this passes with the next posts.");
    }
    return health.build();
  }
}
