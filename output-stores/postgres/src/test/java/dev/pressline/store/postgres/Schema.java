package dev.pressline.store.postgres;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.testing.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A schema of a test's own. */
record Schema(PostgresServer server, String database, String name) implements StoreUnderTest {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final List<String> TABLES =
      List.of(
          "posts",
          "revisions",
          "tags",
          "categories",
          "links",
          "entities",
          "relations",
          "redirects",
          "citations",
          "assets",
          "front_matter",
          "receipts");

  /** One with nothing in it, on the server that all tests share. */
  static Schema fresh() {
    return on(PostgresServer.shared(), "postgres");
  }

  static Schema on(PostgresServer server, String database) {
    return new Schema(server, database, "s" + COUNT.incrementAndGet());
  }

  PostgresStoreSettings settings() {
    return new PostgresStoreSettings(
        server.url(database), PostgresServer.USER, "", name, Duration.ofSeconds(20));
  }

  @Override
  public PostgresStore open() {
    return PostgresStore.open(settings());
  }

  @Override
  public PostgresStore openEndingAt(int durableStep) {
    return PostgresStore.open(settings(), new EndingProcess(durableStep)::before);
  }

  /** Hands the store the posts as one batch that ends behind them. */
  static List<StoreAnswer> apply(PostgresStore store, PublicationBuilder... posts) {
    return store.apply(
        new StoreBatch(
            Stream.of(posts).map(PublicationBuilder::build).toList(),
            new LogPosition("log", Map.of(0, (long) posts.length))));
  }

  /** Opens a store for the posts alone. */
  List<StoreAnswer> publish(PublicationBuilder... posts) {
    try (PostgresStore store = open()) {
      return apply(store, posts);
    }
  }

  /** The rows of all tables; the time of a receipt is nobody's doing, and the schema another's. */
  @Override
  public Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    for (String table : TABLES) {
      List<String> rows =
          rows("SELECT (to_jsonb(t) - 'stored_at')::text FROM %s t ORDER BY 1".formatted(table));
      for (int i = 0; i < rows.size(); i++) {
        shown.put(table + "/" + i, rows.get(i).replace("#" + name + ".", "#schema."));
      }
    }
    return shown;
  }

  /** Which versions came by is history. */
  @Override
  public Map<String, String> shownOfNewest() {
    Map<String, String> shown = new TreeMap<>(shown());
    shown.keySet().removeIf(row -> row.matches("(revisions|receipts)/.*"));
    return shown;
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return rows(
            "SELECT coalesce(a.target, concat_ws(' ', p.title, p.html, p.notice))"
                + " FROM addresses a JOIN posts p ON p.post_id = a.post_id"
                + " WHERE a.path = ? AND a.status <> 410",
            permalink)
        .stream()
        .findFirst();
  }

  @Override
  public void damage(String permalink) {
    change("UPDATE posts SET html = 'Somebody was here.' WHERE permalink = ?", permalink);
  }

  @Override
  public void lose(String permalink) {
    change("DELETE FROM posts WHERE permalink = ?", permalink);
  }

  /** Ends the connection of the one writer, as a network does that fails. */
  void cutTheConnection() {
    change(
        "SELECT pg_terminate_backend(l.pid, 10000) FROM pg_locks l"
            + " WHERE l.locktype = 'advisory' AND l.objid = "
            + Integer.toUnsignedLong(name.hashCode()));
  }

  /** Does something by hand. */
  void change(String sql, String... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the answer. */
  List<String> rows(String sql, String... values) {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return found;
  }

  private PreparedStatement prepared(String sql, String... values) throws SQLException {
    Connection connection = Onlookers.of(server, database);
    try (Statement look = connection.createStatement()) {
      look.execute("SET search_path = " + name + ", public");
    }
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }
}
