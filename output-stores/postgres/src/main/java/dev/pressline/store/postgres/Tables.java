package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.postgres.rows.Column;
import dev.pressline.store.postgres.rows.PostRows;
import dev.pressline.store.postgres.rows.RowTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables with posts and what belongs to them. */
record Tables(Connection connection, TableSet set) {
  private static final String HELD =
      "SELECT post_id, revision, enrichment_level, state, refusal_code, refusal, remedy FROM ";

  private static final String POSTS = RowTable.POSTS.table();

  /** The writer knows what is newer; the database holds it to that. */
  private static final String UNLESS_OLDER =
      " ON CONFLICT (post_id) DO UPDATE SET (%s) = ROW(%s)"
              .formatted(RowTable.POSTS.names(), RowTable.POSTS.names("excluded."))
          + " WHERE (posts.revision, posts.enrichment_level)"
          + " <= (excluded.revision, excluded.enrichment_level)";

  /** Those of the posts that there are. */
  Map<PostId, Held> held(Collection<PostId> ids) throws SQLException {
    Map<PostId, Held> held = new HashMap<>();
    new Selection(connection, HELD + set.name(POSTS) + " WHERE post_id = ANY (?)")
        .forEach(
            ids,
            row -> {
              Held post = held(row);
              held.put(post.id(), post);
            });
    return held;
  }

  /** Tells of every post that there is. */
  void eachHeld(Consumer<Held> each) throws SQLException {
    new Selection(connection, HELD + set.name(POSTS)).forEach(row -> each.accept(held(row)));
  }

  private static Held held(ResultSet row) throws SQLException {
    String code = row.getString("refusal_code");
    return new Held(
        new PostId(row.getString("post_id")),
        new PostVersion(new Revision(row.getLong("revision")), row.getInt("enrichment_level")),
        PostRows.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        code == null
            ? Optional.empty()
            : Optional.of(Refusal.of(code, row.getString("refusal"), row.getString("remedy"))));
  }

  /** Puts the posts in place of what there is of them. */
  void putPosts(Collection<PostRows> posts) throws SQLException {
    insert(RowTable.POSTS, posts, UNLESS_OLDER);
  }

  /**
   * Puts what belongs to the posts in place of what there is.
   *
   * @param known those of which there may be something
   */
  void putParts(Collection<PostRows> posts, Collection<PostId> known) throws SQLException {
    for (RowTable part : RowTable.parts()) {
      if (!known.isEmpty()) {
        delete(part, known);
      }
      insert(part, posts, "");
    }
  }

  private void delete(RowTable part, Collection<PostId> ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM " + set.name(part.table()) + " WHERE post_id = ANY (?)")) {
      statement.setArray(1, Selection.array(connection, ids));
      statement.executeUpdate();
    }
  }

  private void insert(RowTable table, Collection<PostRows> posts, String otherwise)
      throws SQLException {
    List<List<@Nullable Object>> rows =
        posts.stream().flatMap(post -> post.in(table).stream()).toList();
    if (rows.isEmpty()) {
      return;
    }
    String insertion =
        "INSERT INTO %s AS %s (%s) VALUES (%s)"
            .formatted(set.name(table.table()), table.table(), table.names(), table.marks());
    try (PreparedStatement statement = connection.prepareStatement(insertion + otherwise)) {
      for (List<@Nullable Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          table.columns().get(i).bind(statement, i + 1, row.get(i));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** All that the tables hold of the posts. */
  Map<PostId, Map<RowTable, List<List<@Nullable Object>>>> rows(Collection<PostId> ids)
      throws SQLException {
    Map<PostId, Map<RowTable, List<List<@Nullable Object>>>> found = new HashMap<>();
    for (RowTable table : RowTable.values()) {
      String order = table == RowTable.POSTS ? "" : " ORDER BY post_id, position";
      new Selection(
              connection,
              "SELECT %s FROM %s WHERE post_id = ANY (?)%s"
                  .formatted(table.names(), set.name(table.table()), order))
          .forEach(
              ids,
              row ->
                  found
                      .computeIfAbsent(
                          new PostId(row.getString("post_id")), _ -> new EnumMap<>(RowTable.class))
                      .computeIfAbsent(table, _ -> new ArrayList<>())
                      .add(values(table, row)));
    }
    return found;
  }

  private static List<@Nullable Object> values(RowTable table, ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (Column column : table.columns()) {
      values.add(column.read(row));
    }
    return values;
  }

  /** Whether they hold no post. */
  boolean isEmpty() throws SQLException {
    List<String> found = new ArrayList<>();
    new Selection(connection, "SELECT post_id FROM %s LIMIT 1".formatted(set.name(POSTS)))
        .forEach(row -> found.add(row.getString("post_id")));
    return found.isEmpty();
  }
}
