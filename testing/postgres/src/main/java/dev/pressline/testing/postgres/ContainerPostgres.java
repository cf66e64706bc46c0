package dev.pressline.testing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The published image, as deployments run it. */
final class ContainerPostgres implements PostgresServer {
  private static final Duration START = Duration.ofMinutes(3);
  private static final int INSIDE = 5432;

  private final int port = freePort();
  private final GenericContainer<?> container =
      new GenericContainer<>(DockerImageName.parse("postgres:17"))
          .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
          .waitingFor(
              // The first time is that of the set-up, which nobody outside reaches.
              Wait.forLogMessage(".*database system is ready to accept connections.*", 2)
                  .withStartupTimeout(START));

  ContainerPostgres() {
    // A port that is chosen anew would be another after a restart.
    container.setPortBindings(List.of(port + ":" + INSIDE));
    container.start();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void resume() {
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void close() {
    container.stop();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }
}
