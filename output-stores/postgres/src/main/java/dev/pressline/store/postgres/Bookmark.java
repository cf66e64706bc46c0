package dev.pressline.store.postgres;

import dev.pressline.store.LogPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Up to where the log is in the tables. */
record Bookmark(Connection connection, TableSet set) {
  private static final String TABLE = "log_position";

  LogPosition read() throws SQLException {
    List<LogPosition> found = new ArrayList<>();
    new Selection(connection, "SELECT log_id, partitions, next_offsets FROM " + set.name(TABLE))
        .forEach(
            row -> {
              Integer[] partitions = (Integer[]) row.getArray("partitions").getArray();
              Long[] offsets = (Long[]) row.getArray("next_offsets").getArray();
              Map<Integer, Long> next = new HashMap<>();
              for (int i = 0; i < partitions.length; i++) {
                next.put(partitions[i], offsets[i]);
              }
              found.add(new LogPosition(row.getString("log_id"), next));
            });
    return found.isEmpty() ? LogPosition.NONE : found.getFirst();
  }

  void move(LogPosition position) throws SQLException {
    Map<Integer, Long> offsets = new TreeMap<>(position.nextOffsets());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + set.name(TABLE)
                + " (log_id, partitions, next_offsets) VALUES (?, ?, ?)"
                + " ON CONFLICT (the_only) DO UPDATE SET (log_id, partitions, next_offsets)"
                + " = (excluded.log_id, excluded.partitions, excluded.next_offsets)")) {
      statement.setString(1, position.logId());
      statement.setArray(2, connection.createArrayOf("integer", offsets.keySet().toArray()));
      statement.setArray(3, connection.createArrayOf("bigint", offsets.values().toArray()));
      statement.executeUpdate();
    }
  }
}
