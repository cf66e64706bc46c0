package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.postgres.rows.Column;
import dev.pressline.store.postgres.rows.PostRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The versions that came by, and what was answered about them. Neither holds a text. */
record History(Connection connection, TableSet set) {
  private static final String VERSIONS = "revisions";
  private static final String ANSWERS = "receipts";
  private static final Column PUBLISHED = new Column("published_at", Column.Kind.TIME);

  private record Key(PostId id, PostVersion version) {}

  /** Notes the versions; of one that came twice the last counts. */
  void noteVersions(Collection<PostRows> versions) throws SQLException {
    Map<Key, PostRows> last = new LinkedHashMap<>();
    versions.forEach(post -> last.put(new Key(post.id(), post.version()), post));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + set.name(VERSIONS)
                + " (post_id, revision, enrichment_level, state, content_hash, published_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (post_id, revision, enrichment_level) DO UPDATE"
                + " SET (state, content_hash, published_at)"
                + " = (excluded.state, excluded.content_hash, excluded.published_at)")) {
      for (PostRows post : last.values()) {
        bind(statement, new Key(post.id(), post.version()));
        statement.setString(4, post.state().column());
        statement.setObject(5, post.value("content_hash"), Types.VARCHAR);
        PUBLISHED.bind(statement, 6, post.value(PUBLISHED.name()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Notes what is answered; the time is that of the first answer about a version. */
  void noteAnswers(Collection<Held> posts, PostgresStoreSettings settings) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + set.name(ANSWERS)
                + " (post_id, revision, enrichment_level, live, url, refusal_code)"
                + " VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (post_id, revision, enrichment_level) DO NOTHING")) {
      for (Held post : posts) {
        bind(statement, new Key(post.id(), post.version()));
        boolean live = false;
        String url = null;
        if (post.answer(settings) instanceof StoreAnswer.Stored stored) {
          live = stored.live();
          url = stored.url().orElse(null);
        }
        statement.setBoolean(4, live);
        statement.setString(5, url);
        statement.setString(6, post.refusal().map(Refusal::code).orElse(null));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Those of the posts of whose version there is no note that says what it should. */
  Set<PostId> unnoted(Collection<PostRows> posts) throws SQLException {
    Map<Key, String> wanted = new HashMap<>();
    posts.forEach(post -> wanted.put(new Key(post.id(), post.version()), post.state().column()));
    Map<Key, String> there = new HashMap<>();
    Set<Key> answered = new HashSet<>();
    Set<PostId> ids = new HashSet<>();
    posts.forEach(post -> ids.add(post.id()));
    new Selection(
            connection,
            "SELECT post_id, revision, enrichment_level, state FROM "
                + set.name(VERSIONS)
                + " WHERE post_id = ANY (?)")
        .forEach(ids, row -> there.put(key(row), row.getString("state")));
    new Selection(
            connection,
            "SELECT post_id, revision, enrichment_level FROM "
                + set.name(ANSWERS)
                + " WHERE post_id = ANY (?)")
        .forEach(ids, row -> answered.add(key(row)));
    Set<PostId> unnoted = new HashSet<>();
    wanted.forEach(
        (key, state) -> {
          if (!state.equals(there.get(key)) || !answered.contains(key)) {
            unnoted.add(key.id());
          }
        });
    return unnoted;
  }

  /** Forgets everything. */
  void clear() throws SQLException {
    for (String table : List.of(VERSIONS, ANSWERS)) {
      try (PreparedStatement statement =
          connection.prepareStatement("DELETE FROM " + set.name(table))) {
        statement.executeUpdate();
      }
    }
  }

  private static Key key(java.sql.ResultSet row) throws SQLException {
    return new Key(
        new PostId(row.getString("post_id")),
        new PostVersion(new Revision(row.getLong("revision")), row.getInt("enrichment_level")));
  }

  private static void bind(PreparedStatement statement, Key key) throws SQLException {
    statement.setString(1, key.id().value());
    statement.setLong(2, key.version().revision().value());
    statement.setInt(3, key.version().level());
  }
}
