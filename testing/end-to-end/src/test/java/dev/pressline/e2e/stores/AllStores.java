package dev.pressline.e2e.stores;

import dev.pressline.testing.Called;
import dev.pressline.testing.opensearch.OpenSearchServer;
import dev.pressline.testing.postgres.PostgresServer;
import dev.pressline.testing.s3.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the stores write to: a database, a storage and somebody who is called. Several installations
 * may write to them, each in a place of its own.
 */
final class AllStores implements AutoCloseable {
  /** The stores that are turned on, by name; OpenSearch is one of them with its profile only. */
  static final List<String> NAMES =
      Stream.of("markdown", "object", "opensearch", "postgres", "search", "site", "webhook")
          .filter(name -> !name.equals("opensearch") || OpenSearchServer.isThere())
          .toList();

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String DATABASE = "postgres";

  private final PostgresServer database = PostgresServer.start();
  private final S3Server storage = S3Server.start();
  private final Called called = Called.answering(_ -> 204);
  private final Optional<OpenSearchServer> cluster;

  /**
   * Starts them.
   *
   * @param folder where a server may keep what it has
   */
  AllStores(Path folder) throws IOException {
    cluster =
        OpenSearchServer.isThere()
            ? Optional.of(OpenSearchServer.start(folder.resolve("cluster")))
            : Optional.empty();
  }

  /**
   * The settings of an installation, as a shell takes them before a command.
   *
   * @param place lower-case letters and digits; what it is told apart by
   */
  String environment(String place) {
    Map<String, String> settings = new LinkedHashMap<>();
    NAMES.stream()
        .filter(store -> !store.equals("site"))
        .forEach(store -> settings.put(store.toUpperCase(Locale.ROOT) + "_STORE_ENABLED", "true"));
    // Whoever asks for a census waits for the end of a round.
    settings.put("UPKEEP_ROUND", "5s");
    settings.put("MARKDOWN_STORE_DIALECT", "hugo");
    settings.put("MARKDOWN_STORE_FOLDER", markdownFolder(place));
    settings.put("POSTGRES_STORE_USER", PostgresServer.USER);
    settings.put("POSTGRES_STORE_URL", database.url(DATABASE));
    settings.put("POSTGRES_STORE_SCHEMA", place);
    settings.put("OBJECT_STORE_ENDPOINT", storage.endpoint().toString());
    settings.put("OBJECT_STORE_PATH_STYLE", "true");
    settings.put("OBJECT_STORE_BUCKET", storage.bucket(place));
    settings.put("OBJECT_STORE_PREFIX", place + "/");
    settings.put("OBJECT_STORE_ACCESS_KEY", storage.accessKey());
    settings.put("OBJECT_STORE_SECRET_KEY", storage.secretKey());
    cluster.ifPresent(server -> settings.put("OPENSEARCH_STORE_URL", server.url().toString()));
    settings.put("OPENSEARCH_STORE_ALIAS", place);
    settings.put("WEBHOOK_STORE_ENDPOINTS_0_NAME", "news");
    settings.put("WEBHOOK_STORE_ENDPOINTS_0_URL", called.url("/" + place));
    settings.put("WEBHOOK_STORE_ENDPOINTS_0_SECRETS", SECRET);
    settings.put("WEBHOOK_STORE_ENDPOINTS_0_REPLAY_FROM", "earliest");
    return settings.entrySet().stream()
        .map(setting -> "PRESSLINE_%s=%s".formatted(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** Options by which a command waits for every store. */
  static String waitForAll() {
    return NAMES.stream().map("--wait-for "::concat).collect(Collectors.joining(" "));
  }

  /** Where the Markdown of the installation lies, in the folder where it was started. */
  static String markdownFolder(String place) {
    return "markdown-" + place;
  }

  /**
   * Runs a statement in the database.
   *
   * @return rows that it changed
   */
  int execute(String statement) {
    return database.execute(DATABASE, statement);
  }

  /** Live posts in the installation's tables. */
  int rows(String place) {
    return database.column(DATABASE, place, "SELECT post_id FROM live_posts").size();
  }

  /** Where a file of the installation's site lies in the storage. */
  URI objectAt(String place, String path) {
    return storage.addressOf(storage.bucket(place), place + "/" + path);
  }

  /** Bodies of the calls that the installation made. */
  List<String> calls(String place) {
    return called.calls().stream()
        .filter(call -> call.path().equals("/" + place))
        .map(Called.Call::body)
        .toList();
  }

  @Override
  public void close() {
    called.close();
    storage.close();
    cluster.ifPresent(OpenSearchServer::close);
    database.close();
  }
}
