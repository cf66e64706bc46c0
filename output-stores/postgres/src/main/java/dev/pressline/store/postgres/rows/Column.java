package dev.pressline.store.postgres.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that the store writes. */
public record Column(String name, Kind kind) {
  /** Longest text that an index can hold, in UTF-8 bytes: a third of a page, less some room. */
  static final int LONGEST_INDEXED = 2000;

  /** What stands in a column. */
  public enum Kind {
    TEXT(Types.VARCHAR),
    /** A text that an index holds, which cannot be long. */
    INDEXED_TEXT(Types.VARCHAR),
    TEXTS(Types.ARRAY),
    INTEGER(Types.INTEGER),
    LONG(Types.BIGINT),
    SCORE(Types.DOUBLE),
    TIME(Types.TIMESTAMP_WITH_TIMEZONE);

    private final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  /** Sets a parameter to the value, which {@link #read} gave or would give. */
  public void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, kind.type);
      case List<?> texts -> statement.setArray(index, array(statement.getConnection(), texts));
      case Instant time ->
          statement.setObject(index, OffsetDateTime.ofInstant(time, ZoneOffset.UTC), kind.type);
      default -> statement.setObject(index, value, kind.type);
    }
  }

  /** The value of the column in the current row. */
  public @Nullable Object read(ResultSet row) throws SQLException {
    return switch (kind) {
      case TEXT, INDEXED_TEXT -> row.getString(name);
      // Somebody may have put a NULL among them.
      case TEXTS -> Arrays.asList((String[]) row.getArray(name).getArray());
      case INTEGER -> row.getObject(name, Integer.class);
      case LONG -> row.getObject(name, Long.class);
      case SCORE -> row.getObject(name, Double.class);
      case TIME -> {
        OffsetDateTime time = row.getObject(name, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
    };
  }

  private static Array array(Connection connection, List<?> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
