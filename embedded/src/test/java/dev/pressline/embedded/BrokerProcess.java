package dev.pressline.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, to be killed. Says {@code ready <address>} when it is. */
final class BrokerProcess {
  private BrokerProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), new EmbeddedBrokerSettings(0, Map.of()));
    System.out.println("ready " + broker.bootstrapServers());
    new CountDownLatch(1).await();
  }
}
