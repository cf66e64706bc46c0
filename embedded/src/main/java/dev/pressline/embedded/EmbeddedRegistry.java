package dev.pressline.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry for Avro in this JVM, reachable on the loopback address.
 *
 * <p>It answers those calls of the Confluent Schema Registry REST API that serdes and consoles
 * make, below {@code /apis/ccompat/v7} as Apicurio Registry does. Changes of a schema are checked
 * with Avro's own rules; {@code FULL_TRANSITIVE} unless a subject is configured otherwise. A schema
 * keeps its id across restarts.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final DataFolderLock lock;
  private boolean closed;

  private EmbeddedRegistry(HttpServer server, ExecutorService threads, DataFolderLock lock) {
    this.server = server;
    this.threads = threads;
    this.lock = lock;
  }

  /**
   * Starts a registry on the data folder, which is created when it is new.
   *
   * @param port 0 for the port of the last run, or any
   * @throws DataFolderInUseException when another instance works on the folder
   */
  public static EmbeddedRegistry start(Path dataFolder, int port) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    DataFolderLock lock = DataFolderLock.claim(folder);
    try {
      return started(folder, port, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedRegistry started(Path folder, int demandedPort, DataFolderLock lock) {
    SchemaLedger ledger = new SchemaLedger(new LedgerFile(folder.resolve("schemas.jsonl")));
    RememberedPorts ports = RememberedPorts.in(folder);
    int port = ports.hold("registry", demandedPort);
    ports.release();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("registry-", 1).factory());
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.setExecutor(threads);
      server.createContext(RegistryHandler.ROOT, new RegistryHandler(new RegistryRoutes(ledger)));
      server.start();
      LOG.atInfo().addKeyValue("port", port).log("Embedded registry started");
      return new EmbeddedRegistry(server, threads, lock);
    } catch (IOException e) {
      threads.shutdown();
      throw new UncheckedIOException("The embedded registry did not start", e);
    }
  }

  /** Address below which the calls lie, without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + RegistryHandler.ROOT;
  }

  /** Stops the registry and frees the data folder; calling it again changes nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.stop(0);
    threads.shutdown();
    lock.close();
  }
}
