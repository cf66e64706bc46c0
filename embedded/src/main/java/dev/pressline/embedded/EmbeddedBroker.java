package dev.pressline.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real single-node Kafka broker in this JVM, reachable on the loopback address.
 *
 * <p>What it acknowledged survives a kill of the process: it lies in the operating system's page
 * cache or on disk. A crash of the whole machine can lose the last moments; replication, which one
 * node cannot have, would cover that.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final KafkaRaftServer server;
  private final DataFolderLock lock;
  private final String bootstrapServers;
  private boolean closed;

  private EmbeddedBroker(KafkaRaftServer server, DataFolderLock lock, String bootstrapServers) {
    this.server = server;
    this.lock = lock;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on the data folder, which is created and formatted when it is new. Returns when
   * the broker takes requests.
   *
   * @throws DataFolderInUseException when another instance works on the folder
   * @throws IllegalStateException when Kafka does not start
   */
  public static EmbeddedBroker start(Path dataFolder, EmbeddedBrokerSettings settings) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    DataFolderLock lock = DataFolderLock.claim(folder);
    try {
      return started(folder, settings, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedBroker started(
      Path folder, EmbeddedBrokerSettings settings, DataFolderLock lock) {
    Path logFolder = folder.resolve("kafka");
    RememberedPorts ports = RememberedPorts.in(folder);
    int port = ports.hold("broker", settings.port());
    int controllerPort = ports.hold("controller", 0);
    Properties properties = ServerProperties.of(logFolder, port, controllerPort, settings);
    if (!Files.exists(logFolder.resolve("meta.properties"))) {
      format(logFolder);
    }
    ports.release();
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new IllegalStateException("The embedded broker did not start in " + folder, e);
    }
    LOG.atInfo().addKeyValue("port", port).log("Embedded broker started");
    return new EmbeddedBroker(server, lock, "127.0.0.1:" + port);
  }

  private static void format(Path logFolder) {
    PrintStream silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try {
      Files.createDirectories(logFolder);
      new Formatter()
          .setPrintStream(silence)
          .setNodeId(ServerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(ServerProperties.CONTROLLER_LISTENER)
          .addDirectory(logFolder.toString())
          .setMetadataLogDirectory(logFolder.toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("The broker's data folder cannot be set up: " + logFolder, e);
    }
  }

  /** Host and port for clients, as in {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker cleanly and frees the data folder; calling it again changes nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      lock.close();
    }
    LOG.atInfo().addKeyValue("bootstrapServers", bootstrapServers).log("Embedded broker stopped");
  }
}
