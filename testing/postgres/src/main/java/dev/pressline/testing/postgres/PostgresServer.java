package dev.pressline.testing.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server of a test, with a superuser that needs no password. */
public interface PostgresServer extends AutoCloseable {
  /**
   * System property that chooses where servers run: {@code embedded} (default) or {@code
   * containers}.
   */
  String SWITCH = "pressline.test.servers";

  /** The superuser. */
  String USER = "postgres";

  /** The port on this machine, the same after a restart. */
  int port();

  /** Its first process, if it runs on this machine now. */
  Optional<ProcessHandle> process();

  /** Stops it as an operator does who does not wait for clients; its data stay. */
  void stop();

  /** Starts it again. */
  void resume();

  @Override
  void close();

  /**
   * Starts an empty one where the switch says, for the caller alone. On this machine it does not
   * wait for the disk, which outlives a test.
   */
  static PostgresServer start() {
    return switch (System.getProperty(SWITCH, "embedded")) {
      case "embedded" -> EmbeddedPostgres.start("-F");
      case "containers" -> new ContainerPostgres();
      case String other ->
          throw new IllegalArgumentException(SWITCH + " is embedded or containers, not " + other);
    };
  }

  /** Starts one on this machine as it comes: what is committed is on the disk. */
  static PostgresServer startDurable() {
    return EmbeddedPostgres.start("");
  }

  /** The one that all tests of this process share, and that ends with it. */
  static PostgresServer shared() {
    return SharedPostgres.SERVER;
  }

  /** The address of the database as JDBC has it. */
  default String url(String database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database;
  }

  /** A connection of the superuser's. */
  default Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }

  /** Lets the superuser do something. */
  default int execute(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL did not do: " + sql, e);
    }
  }

  /** The first column of what the superuser is answered, who looks into the schema. */
  default List<String> column(String database, String schema, String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = " + schema);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL did not answer: " + sql, e);
    }
    return found;
  }
}
