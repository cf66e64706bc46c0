package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.store.LogPosition;
import dev.pressline.store.postgres.rows.RowTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables beside those that readers see, which take what comes while the store is filled again. They
 * are made like them, constraints of others among them, in the same schema: no right is needed that
 * the store has not got.
 *
 * <p>What was filled is shown by changing the rows that differ, so that readers see the old ones
 * until all of it is committed, and wait for nothing.
 */
record Refill(Connection connection) {
  private static final String POSITION = "log_position";
  private static final String KEY_OF_PART = "post_id, position";
  private static final String KEY_OF_VERSION = "post_id, revision, enrichment_level";
  private static final String REVISIONS = "revisions";
  private static final String RECEIPTS = "receipts";
  private static final List<String> ALL =
      Stream.concat(
              Stream.of(RowTable.values()).map(RowTable::table),
              Stream.of(REVISIONS, RECEIPTS, POSITION))
          .toList();

  /** So that no statement takes longer than the silence after which a database counts as gone. */
  private static final int PORTION = 500;

  private static final String STATE_OF_THE_SCHEMA =
      "SELECT max(installed_on)::text FROM " + Session.HISTORY;

  private static final String PATIENCE_FOR_READERS = "SET LOCAL lock_timeout = '2s'";

  /**
   * A table of which rows are compared.
   *
   * @param key columns that tell its rows apart
   * @param columns that are compared, the key's among them
   * @param more columns that are only copied
   */
  private record Compared(String table, String key, String columns, String more) {
    private String refill() {
      return TableSet.REFILL.name(table);
    }

    private static String of(String alias, String columns) {
      return Stream.of(columns.split(", "))
          .map(column -> alias + "." + column)
          .collect(Collectors.joining(", "));
    }

    private String isSameBy(String these) {
      return "(%s) IS NOT DISTINCT FROM (%s)".formatted(of("r", these), of("t", these));
    }

    /** Those of the posts that are not as they were filled. */
    String deletion() {
      return "DELETE FROM %s t WHERE t.post_id = ANY (?) AND NOT EXISTS (SELECT FROM %s r WHERE (%s) = (%s) AND %s)"
          .formatted(table, refill(), of("r", key), of("t", key), isSameBy(columns));
    }

    /** Those of the posts of which there is none. */
    String insertion() {
      return "INSERT INTO %s (%s) SELECT %s FROM %s r WHERE r.post_id = ANY (?) AND NOT EXISTS (SELECT FROM %s t WHERE (%s) = (%s))"
          .formatted(
              table,
              columns + more,
              of("r", columns + more),
              refill(),
              table,
              of("r", key),
              of("t", key));
    }

    /** Those of the posts that differ, in place of what there is. */
    String upsert() {
      return "INSERT INTO %s (%s) SELECT %s FROM %s r WHERE r.post_id = ANY (?) AND NOT EXISTS (SELECT FROM %s t WHERE (%s) = (%s) AND %s) ON CONFLICT (%s) DO UPDATE SET (%s) = ROW(%s)"
          .formatted(
              table,
              columns,
              of("r", columns),
              refill(),
              table,
              of("r", key),
              of("t", key),
              isSameBy(columns),
              key,
              columns,
              of("excluded", columns));
    }
  }

  /** Whether there are such tables, in use or left over. */
  boolean hasTables() throws SQLException {
    return isTrue(
        "SELECT to_regclass(quote_ident(current_schema()) || '.%s') IS NOT NULL"
            .formatted(TableSet.REFILL.name(POSITION)));
  }

  /** Whether the store is being filled; the tables are there. */
  boolean isUnderWay() throws SQLException {
    return isTrue("SELECT EXISTS (SELECT FROM %s)".formatted(TableSet.REFILL.name(POSITION)));
  }

  /** Whether the schema is what it was when the tables were made. */
  boolean isOfThisSchema() throws SQLException {
    return isTrue(
        "SELECT (%s) = obj_description('%s'::regclass, 'pg_class')"
            .formatted(STATE_OF_THE_SCHEMA, TableSet.REFILL.name(POSITION)));
  }

  private boolean isTrue(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Makes empty tables, in place of those that there are. */
  void begin(LogPosition start) throws SQLException {
    drop();
    for (String table : ALL) {
      execute(
          "CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(TableSet.REFILL.name(table), table));
    }
    execute(
        "DO $$ BEGIN EXECUTE format('COMMENT ON TABLE %s IS %%L', (%s)); END $$"
            .formatted(TableSet.REFILL.name(POSITION), STATE_OF_THE_SCHEMA));
    new Bookmark(connection, TableSet.REFILL).move(start);
  }

  /** Lets go of the tables; somebody who reads them is waited for a moment. */
  void drop() throws SQLException {
    execute(PATIENCE_FOR_READERS);
    execute(
        "DROP TABLE IF EXISTS "
            + ALL.stream().map(TableSet.REFILL::name).collect(Collectors.joining(", ")));
  }

  /** Lets readers see, from the commit on, what was filled and nothing else. */
  void show() throws SQLException {
    new Bookmark(connection, TableSet.SHOWN).move(new Bookmark(connection, TableSet.REFILL).read());
    for (String table : ALL) {
      execute("ANALYZE " + TableSet.REFILL.name(table));
    }
    List<PostId> portion = after("");
    while (!portion.isEmpty()) {
      show(portion);
      portion = after(portion.getLast().value());
    }
    execute("DELETE FROM " + TableSet.REFILL.name(POSITION));
  }

  /** The next of all posts, in the order of their ids. */
  private List<PostId> after(String last) throws SQLException {
    List<String> tables =
        List.of(
            RowTable.POSTS.table(),
            TableSet.REFILL.name(RowTable.POSTS.table()),
            REVISIONS,
            RECEIPTS);
    String some = "(SELECT DISTINCT post_id FROM %s WHERE post_id > ? ORDER BY post_id LIMIT %d)";
    String sql =
        tables.stream()
            .map(table -> some.formatted(table, PORTION))
            .collect(Collectors.joining(" UNION "));
    List<PostId> ids = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(sql + " ORDER BY post_id LIMIT " + PORTION)) {
      for (int i = 1; i <= tables.size(); i++) {
        statement.setString(i, last);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(new PostId(rows.getString(1)));
        }
      }
    }
    return ids;
  }

  /** Posts stay rows, since tables of others may refer to them. */
  private void show(List<PostId> portion) throws SQLException {
    Compared posts = new Compared(RowTable.POSTS.table(), "post_id", RowTable.POSTS.names(), "");
    execute(
        "DELETE FROM posts t WHERE t.post_id = ANY (?) AND NOT EXISTS (SELECT FROM %s r WHERE r.post_id = t.post_id)"
            .formatted(posts.refill()),
        portion);
    execute(posts.upsert(), portion);
    for (RowTable part : RowTable.parts()) {
      replace(new Compared(part.table(), KEY_OF_PART, part.names(), ""), portion);
    }
    replace(
        new Compared(
            REVISIONS, KEY_OF_VERSION, KEY_OF_VERSION + ", state, content_hash, published_at", ""),
        portion);
    replace(
        new Compared(
            RECEIPTS, KEY_OF_VERSION, KEY_OF_VERSION + ", live, url, refusal_code", ", stored_at"),
        portion);
    for (String table : ALL) {
      if (!table.equals(POSITION)) {
        execute(
            "DELETE FROM %s WHERE post_id = ANY (?)".formatted(TableSet.REFILL.name(table)),
            portion);
      }
    }
  }

  private void replace(Compared rows, List<PostId> portion) throws SQLException {
    execute(rows.deletion(), portion);
    execute(rows.insertion(), portion);
  }

  private void execute(String sql, List<PostId> portion) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Selection.array(connection, portion));
      statement.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
