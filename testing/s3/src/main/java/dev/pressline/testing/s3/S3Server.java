package dev.pressline.testing.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * S3Mock as a process of its own: it takes any login and keeps what it has when it is stopped and
 * started again.
 */
public final class S3Server implements AutoCloseable {
  /** The bucket that there is. */
  public static final String BUCKET = "pages";

  /** System property with the address of another storage to try. */
  public static final String GIVEN = "pressline.test.s3";

  private static final String STARTED = "Started S3MockApplication";
  private static final String PROPERTY = "--com.adobe.testing.s3mock.store.";

  private final Path folder;
  private final URI endpoint;
  private Optional<Process> process = Optional.empty();

  private S3Server(Path folder, URI endpoint) {
    this.folder = folder;
    this.endpoint = endpoint;
  }

  /** Starts an empty one, for the caller alone. */
  public static S3Server start() {
    try {
      S3Server server =
          new S3Server(
              Files.createTempDirectory("pressline-s3-"),
              URI.create("http://localhost:" + freePort()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-s3"));
      server.resume();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("the S3 server has no folder", e);
    }
  }

  /**
   * The one that all tests of this process share. It ends with the process, unless the system
   * property {@value #GIVEN} names another storage, which has the bucket already.
   */
  public static S3Server shared() {
    return SharedServer.SERVER;
  }

  private static final class SharedServer {
    private static final S3Server SERVER =
        Optional.ofNullable(System.getProperty(GIVEN))
            .map(address -> new S3Server(Path.of("none"), URI.create(address)))
            .orElseGet(S3Server::start);
  }

  /** Its address, the same after a restart. */
  public URI endpoint() {
    return endpoint;
  }

  /** An access key that it knows. */
  public String accessKey() {
    return System.getProperty(GIVEN + ".access-key", "key");
  }

  /** The secret of the access key. */
  public String secretKey() {
    return System.getProperty(GIVEN + ".secret-key", "secret");
  }

  /** The address of an object, which anybody may read, write and delete. */
  public URI addressOf(String bucket, String key) {
    return endpoint.resolve("/" + bucket + "/" + key);
  }

  /**
   * The bucket of a name that no other has, made when there is none yet; a storage that was given
   * has {@value #BUCKET} alone. S3Mock writes down all keys of a bucket with each object that is
   * put there: whoever puts many is better off with a bucket of his own.
   *
   * @param name lower-case letters, digits and hyphens, three at least
   */
  public String bucket(String name) {
    if (System.getProperty(GIVEN) != null) {
      return BUCKET;
    }
    URI address = endpoint.resolve("/" + name);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.noBody()).build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_CONFLICT) {
        throw new IllegalStateException("no bucket " + name + ": " + status);
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("no bucket " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a bucket was made", e);
    }
  }

  /** Whether it takes objects that are marked as redirects. */
  public boolean takesRedirects() {
    return !System.getProperty(GIVEN + ".redirects", "true").equals("false");
  }

  /** Ends it at once, as when its machine is switched off. */
  public void stop() {
    process.ifPresent(
        running -> {
          try {
            running.destroyForcibly().waitFor();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the S3 server ended", e);
          }
        });
    process = Optional.empty();
  }

  /** Starts it again; it answers when this returns. */
  public void resume() {
    Path temporary = folder.resolve("tmp");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + temporary,
            "-jar",
            jar().toString(),
            "--http.port=" + endpoint.getPort(),
            "--server.port=0",
            PROPERTY + "root=" + folder.resolve("buckets"),
            PROPERTY + "retain-files-on-exit=true",
            PROPERTY + "initial-buckets=" + BUCKET);
    try {
      Files.createDirectories(temporary);
      Files.createDirectories(folder.resolve("buckets"));
      Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
      process = Optional.of(started);
      awaitStart(started.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException("the S3 server cannot be started", e);
    }
  }

  private static void awaitStart(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    String line = output.readLine();
    while (line != null && !line.contains(STARTED)) {
      said.append(line).append('\n');
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the S3 server has ended: " + said);
    }
    // A full pipe would hold it up.
    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
  }

  /** Where the program lies, which is found by a class that is in it and nowhere else. */
  private static Path jar() {
    String inside = "/BOOT-INF/classes/com/adobe/testing/s3mock/S3MockApplication.class";
    String found = String.valueOf(S3Server.class.getResource(inside));
    if (!found.startsWith("jar:")) {
      throw new IllegalStateException("no S3 server on the class path");
    }
    return Path.of(URI.create(found.substring("jar:".length(), found.indexOf('!'))));
  }

  /** May be called again, as the end of the process does for servers that nobody has closed. */
  @Override
  public void close() {
    stop();
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the S3 server left files behind", e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }
}
