package dev.pressline.launcher.pipeline;

import dev.pressline.embedded.EmbeddedBroker;
import dev.pressline.embedded.EmbeddedBrokerSettings;
import dev.pressline.embedded.EmbeddedRegistry;
import dev.pressline.publish.search.SearchApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole system in this process: a real broker, a registry and the three services, with
 * everything durable in the data folder.
 */
final class EmbeddedPipeline implements Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPipeline.class);

  private static final AtomicBoolean STOPPED_BY_SIGNAL = new AtomicBoolean();

  private final PipelineConnection connection;
  private final Optional<SearchApi> search;
  private final Deque<AutoCloseable> parts;
  private final Thread onSignal;
  private boolean closed;

  private EmbeddedPipeline(
      PipelineConnection connection, Optional<SearchApi> search, Deque<AutoCloseable> parts) {
    this.connection = connection;
    this.search = search;
    this.parts = parts;
    this.onSignal = new Thread(this::closeOnSignal, "pressline-stop");
  }

  /** Starts everything and returns when drafts can be submitted. */
  static EmbeddedPipeline start(DataFolder folder, EmbeddedSettings settings) {
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    parts.push(folder);
    LogFile.open(folder.of("pressline.log"));
    try {
      EmbeddedBroker broker =
          EmbeddedBroker.start(folder.of("broker"), EmbeddedBrokerSettings.DEFAULTS);
      parts.push(broker);
      EmbeddedRegistry registry = EmbeddedRegistry.start(folder.of("registry"), 0);
      parts.push(registry);
      Endpoint endpoint =
          new Endpoint(broker.bootstrapServers(), registry.url(), settings.prefix(), true);
      EmbeddedServices services = EmbeddedServices.start(endpoint, folder, settings);
      parts.push(services);
      folder.announce(endpoint);
      EmbeddedPipeline pipeline =
          new EmbeddedPipeline(new PipelineConnection(endpoint), services.search(), parts);
      Runtime.getRuntime().addShutdownHook(pipeline.onSignal);
      return pipeline;
    } catch (IOException e) {
      closeAll(parts);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      closeAll(parts);
      throw e;
    }
  }

  @Override
  public PipelineConnection connection() {
    return connection;
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public Optional<SearchApi> search() {
    return search;
  }

  @Override
  public void close() {
    closeParts();
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException stoppedBySignal) {
      LOG.atDebug().log("Closed while the process was being stopped");
    }
  }

  /** Whether the process was told to stop while a pipeline ran in it. */
  static boolean isStoppedBySignal() {
    return STOPPED_BY_SIGNAL.get();
  }

  private void closeOnSignal() {
    STOPPED_BY_SIGNAL.set(true);
    closeParts();
  }

  private synchronized void closeParts() {
    if (!closed) {
      closed = true;
      closeAll(parts);
    }
  }

  /** Last started, first stopped; a part that fails to stop keeps no other from it. */
  private static void closeAll(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.atWarn().setCause(e).log("A part of the pipeline did not stop cleanly");
      }
    }
  }
}
