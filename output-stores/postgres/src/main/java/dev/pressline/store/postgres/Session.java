package dev.pressline.store.postgres;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of the one writer of a schema, whose tables are as this version wants them. */
final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /** With the schema's name it makes the key of the advisory lock; "Pres" in ASCII. */
  private static final int LOCK = 0x50726573;

  private static final int PATIENCE_FOR_THE_LAST_WRITER = 2_000;
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String MIGRATIONS = "classpath:dev/pressline/store/postgres/migration";

  /** Table of what was done to the schema. */
  static final String HISTORY = "schema_history";

  private final Connection connection;
  private TableSet set = TableSet.SHOWN;

  private Session(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects, makes sure that nobody else writes, and brings the schema up to date.
   *
   * @throws StoreUnavailableException when any of it cannot be done now
   */
  static Session open(PostgresStoreSettings settings) {
    try {
      Connection connection = source(settings).getConnection();
      try {
        checkEncoding(connection, settings);
        lock(connection, settings);
        migrate(settings);
        connection.setAutoCommit(false);
        Session session = new Session(connection);
        session.goOn();
        return session;
      } catch (SQLException | RuntimeException | Error e) {
        closeQuietly(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw unavailable(settings, e);
    } catch (FlywayException e) {
      throw new StoreUnavailableException(
          "The schema %s in %s cannot be made as it is wanted: %s"
              .formatted(settings.schema(), settings.place(), e.getMessage()),
          e);
    }
  }

  static StoreUnavailableException unavailable(
      PostgresStoreSettings settings, SQLException failure) {
    return new StoreUnavailableException(
        "The database %s cannot be written now: %s"
            .formatted(settings.place(), failure.getMessage()),
        failure);
  }

  Tables tables() {
    return new Tables(connection, set);
  }

  History history() {
    return new History(connection, set);
  }

  Bookmark bookmark() {
    return new Bookmark(connection, set);
  }

  /** Whether what is written is beside what readers see. */
  boolean isRefilling() {
    return set == TableSet.REFILL;
  }

  /** Goes on with a refill that was broken off; of tables that were others then, it begins anew. */
  private void goOn() throws SQLException {
    Refill refill = new Refill(connection);
    if (refill.hasTables()) {
      if (!refill.isUnderWay()) {
        tidy(refill);
        return;
      }
      if (!refill.isOfThisSchema()) {
        refill.begin(LogPosition.NONE);
      }
      set = TableSet.REFILL;
    }
    connection.commit();
  }

  /** What comes from now on is written beside what readers see, where they see something. */
  void begin(LogPosition start, StepHook hook) throws SQLException {
    Refill refill = new Refill(connection);
    set = TableSet.SHOWN;
    if (tables().isEmpty()) {
      refill.drop();
      history().clear();
      bookmark().move(start);
    } else {
      refill.begin(start);
      set = TableSet.REFILL;
    }
    hook.before(StepHook.Step.REFILL);
    connection.commit();
  }

  /** Shows what was written beside what readers see. */
  void show(StepHook hook) throws SQLException {
    if (!isRefilling()) {
      return;
    }
    Refill refill = new Refill(connection);
    hook.before(StepHook.Step.SHOW);
    refill.show();
    hook.before(StepHook.Step.COMMIT_SHOWN);
    connection.commit();
    set = TableSet.SHOWN;
    hook.before(StepHook.Step.TIDY);
    tidy(refill);
  }

  /** Tables that somebody reads, as for a dump, stay until the next opening; they are empty. */
  private void tidy(Refill refill) throws SQLException {
    try {
      refill.drop();
      connection.commit();
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      LOG.atInfo()
          .addKeyValue("stage", PostgresStore.NAME)
          .log("Empty tables of a refill are being read and are dropped later");
    }
  }

  Savepoint savepoint() throws SQLException {
    return connection.setSavepoint();
  }

  void rollback(Savepoint savepoint) throws SQLException {
    connection.rollback(savepoint);
  }

  void release(Savepoint savepoint) throws SQLException {
    connection.releaseSavepoint(savepoint);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  /** What was not committed is forgotten, and another may write. */
  @Override
  public void close() {
    closeQuietly(connection);
  }

  private static PGSimpleDataSource source(PostgresStoreSettings settings) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    for (Map.Entry<String, String> property : properties(settings).entrySet()) {
      source.setProperty(property.getKey(), property.getValue());
    }
    return source;
  }

  private static Map<String, String> properties(PostgresStoreSettings settings) {
    String seconds = Long.toString(Math.max(1, settings.timeout().toSeconds()));
    Map<PGProperty, String> properties = new EnumMap<>(PGProperty.class);
    properties.put(PGProperty.USER, settings.user());
    if (!settings.password().isEmpty()) {
      properties.put(PGProperty.PASSWORD, settings.password());
    }
    properties.put(PGProperty.CURRENT_SCHEMA, settings.schema() + ",public");
    properties.put(PGProperty.APPLICATION_NAME, "pressline");
    properties.put(PGProperty.REWRITE_BATCHED_INSERTS, "true");
    properties.put(PGProperty.TCP_KEEP_ALIVE, "true");
    properties.put(PGProperty.CONNECT_TIMEOUT, seconds);
    properties.put(PGProperty.LOGIN_TIMEOUT, seconds);
    properties.put(PGProperty.SOCKET_TIMEOUT, seconds);
    // What the server says of a row is repeated in our log, where no post belongs.
    properties.put(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
    Map<String, String> named = new TreeMap<>();
    properties.forEach((property, value) -> named.put(property.getName(), value));
    return named;
  }

  private static void checkEncoding(Connection connection, PostgresStoreSettings settings)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_encoding")) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new StoreUnavailableException(
            "The database %s holds texts as %s; make one with ENCODING 'UTF8'."
                .formatted(settings.place(), row.getString(1)),
            new SQLException("server_encoding is not UTF8"));
      }
    }
  }

  /**
   * The lock is the session's: the server lets go of it soon after the connection ended, however it
   * did.
   */
  private static void lock(Connection connection, PostgresStoreSettings settings)
      throws SQLException {
    execute(connection, "SET lock_timeout = '%dms'".formatted(PATIENCE_FOR_THE_LAST_WRITER));
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_advisory_lock(?, ?)")) {
      statement.setInt(1, LOCK);
      statement.setInt(2, settings.schema().hashCode());
      statement.execute();
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new StoreUnavailableException(
            "Another process writes to the schema %s in %s; this one waits until it stops."
                .formatted(settings.schema(), settings.place()),
            e);
      }
      throw e;
    }
    execute(connection, "RESET lock_timeout");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Flyway looks for secrets in addresses, and for half a second in that of a data source, which
   * names every property there is.
   */
  private static void migrate(PostgresStoreSettings settings) {
    Map<String, String> properties = properties(settings);
    var result =
        Flyway.configure(Session.class.getClassLoader())
            .loggers("slf4j")
            .dataSource(
                settings.url(), settings.user(), properties.get(PGProperty.PASSWORD.getName()))
            .jdbcProperties(properties)
            .schemas(settings.schema())
            .table(HISTORY)
            .locations(MIGRATIONS)
            .load()
            .migrate();
    if (result.migrationsExecuted > 0) {
      LOG.atInfo()
          .addKeyValue("stage", PostgresStore.NAME)
          .addKeyValue("migrations", result.migrationsExecuted)
          .log("Schema brought up to date");
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.atDebug()
          .addKeyValue("stage", PostgresStore.NAME)
          .setCause(e)
          .log("Connection did not close; the server ends it");
    }
  }
}
