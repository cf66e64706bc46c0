package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Asks for rows, a portion at a time, so that no table has to fit into memory. */
record Selection(Connection connection, String sql) {
  private static final int PORTION = 1_000;

  /** What is done with each row. */
  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  void forEach(RowReader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      readAll(statement, reader);
    }
  }

  /** The statement has one parameter: the ids. */
  void forEach(Collection<PostId> ids, RowReader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, array(connection, ids));
      readAll(statement, reader);
    }
  }

  /** As a parameter. */
  static Array array(Connection connection, Collection<PostId> ids) throws SQLException {
    return connection.createArrayOf("text", ids.stream().map(PostId::value).toArray());
  }

  private static void readAll(PreparedStatement statement, RowReader reader) throws SQLException {
    statement.setFetchSize(PORTION);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
