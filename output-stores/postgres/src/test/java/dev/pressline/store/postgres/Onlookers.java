package dev.pressline.store.postgres;

import dev.pressline.testing.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * One connection to each database, by which tests look at tables and lay hands on them. To connect
 * takes longer than most of what they ask.
 */
final class Onlookers {
  private static final Map<String, Connection> CONNECTIONS = new HashMap<>();
  private static final int PATIENCE_SECONDS = 5;

  private Onlookers() {}

  /** A connection that is alive, to whom it is lent. */
  static synchronized Connection of(PostgresServer server, String database) throws SQLException {
    String url = server.url(database);
    Connection known = CONNECTIONS.get(url);
    if (known != null && known.isValid(PATIENCE_SECONDS)) {
      return known;
    }
    Connection fresh = server.connect(database);
    // The same words mean other tables when another schema is looked at.
    fresh.unwrap(PGConnection.class).setPrepareThreshold(0);
    CONNECTIONS.put(url, fresh);
    return fresh;
  }
}
