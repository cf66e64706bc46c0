package dev.pressline.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The Kafka server properties of a single small node that is broker and controller at once. */
final class ServerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final int MEBIBYTE = 1024 * 1024;
  private static final String LOOPBACK = "127.0.0.1";

  private ServerProperties() {}

  static Properties of(
      Path logFolder, int port, int controllerPort, EmbeddedBrokerSettings settings) {
    Properties properties = new Properties();
    addNode(properties, logFolder, port, controllerPort);
    addSingleNodeTopics(properties);
    addGroups(properties);
    addLogs(properties);
    addThreads(properties);
    properties.putAll(settings.overrides());
    return properties;
  }

  private static void addNode(Properties properties, Path logs, int port, int controllerPort) {
    set(properties, "process.roles", "broker,controller");
    set(properties, "node.id", NODE_ID);
    set(properties, "controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort);
    set(properties, "controller.listener.names", CONTROLLER_LISTENER);
    set(properties, "inter.broker.listener.name", "PLAINTEXT");
    set(
        properties,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    String client = "PLAINTEXT://" + LOOPBACK + ":" + port;
    set(properties, "listeners", client + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
    set(properties, "advertised.listeners", client);
    set(properties, "log.dirs", logs.toString());
    set(properties, "auto.create.topics.enable", false);
    // After a kill the node waits this long for its former self to be given up.
    set(properties, "broker.session.timeout.ms", 6000);
    set(properties, "broker.heartbeat.interval.ms", 1000);
  }

  private static void addSingleNodeTopics(Properties properties) {
    for (String state : new String[] {"offsets.topic", "transaction.state.log"}) {
      set(properties, state + ".replication.factor", 1);
      // Fifty, the default, slows every start and every recovery.
      set(properties, state + ".num.partitions", 5);
    }
    set(properties, "transaction.state.log.min.isr", 1);
    set(properties, "share.coordinator.state.topic.replication.factor", 1);
    set(properties, "share.coordinator.state.topic.min.isr", 1);
    set(properties, "share.coordinator.state.topic.num.partitions", 5);
    set(properties, "default.replication.factor", 1);
    set(properties, "min.insync.replicas", 1);
  }

  /** Take-over after a kill is as slow as the slowest of these. */
  private static void addGroups(Properties properties) {
    set(properties, "group.initial.rebalance.delay.ms", 0);
    set(properties, "group.min.session.timeout.ms", 1000);
    set(properties, "group.consumer.min.session.timeout.ms", 3000);
    set(properties, "group.consumer.session.timeout.ms", 6000);
    set(properties, "group.consumer.min.heartbeat.interval.ms", 1000);
    set(properties, "group.consumer.heartbeat.interval.ms", 2000);
    set(properties, "transaction.abort.timed.out.transaction.cleanup.interval.ms", 1000);
  }

  private static void addLogs(Properties properties) {
    set(properties, "message.max.bytes", 18 * MEBIBYTE);
    set(properties, "replica.fetch.max.bytes", 18 * MEBIBYTE);
    set(properties, "log.segment.bytes", 64 * MEBIBYTE);
    set(properties, "log.index.size.max.bytes", MEBIBYTE);
    set(properties, "offsets.topic.segment.bytes", 16 * MEBIBYTE);
    set(properties, "transaction.state.log.segment.bytes", 16 * MEBIBYTE);
    // The default of 128 MB is an allocation on the heap we share with the services.
    set(properties, "log.cleaner.dedupe.buffer.size", 8 * MEBIBYTE);
    set(properties, "metadata.log.segment.bytes", 16 * MEBIBYTE);
    set(properties, "metadata.max.idle.interval.ms", 5000);
  }

  private static void addThreads(Properties properties) {
    set(properties, "num.network.threads", 2);
    set(properties, "num.io.threads", 4);
    set(properties, "background.threads", 2);
    set(properties, "num.recovery.threads.per.data.dir", 2);
  }

  private static void set(Properties properties, String key, Object value) {
    properties.setProperty(key, String.valueOf(value));
  }
}
