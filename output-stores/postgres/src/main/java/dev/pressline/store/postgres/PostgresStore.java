package dev.pressline.store.postgres;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.OwedAnswers;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes publications into the tables of a PostgreSQL database. */
public final class PostgresStore implements OutputStore {
  static final String NAME = "postgres";

  private final PostgresStoreSettings settings;
  private final StepHook hook;
  private Optional<Session> session = Optional.empty();
  private final OwedAnswers owed = new OwedAnswers();
  private LogPosition position = LogPosition.NONE;

  /** What is done with the database; it is committed by itself. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Session session) throws SQLException;
  }

  private PostgresStore(PostgresStoreSettings settings, StepHook hook) {
    this.settings = settings;
    this.hook = hook;
  }

  /**
   * Opens the store: connects, keeps every other writer of the schema out, and makes or renews its
   * tables.
   *
   * @throws StoreUnavailableException when that cannot be done now
   */
  public static PostgresStore open(PostgresStoreSettings settings) {
    return open(settings, StepHook.NONE);
  }

  static PostgresStore open(PostgresStoreSettings settings, StepHook hook) {
    PostgresStore store = new PostgresStore(settings, hook);
    var unused = store.with(Session::isRefilling);
    return store;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LogPosition position() {
    return position;
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    List<StoreAnswer> answers =
        with(
            open -> {
              List<StoreAnswer> written = new BatchWriting(open, settings, hook).write(batch);
              open.show(hook);
              return written;
            });
    position = batch.end();
    return owed.settledWith(answers);
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    if (!with(Session::isRefilling)) {
      return apply(batch);
    }
    owed.add(with(open -> new BatchWriting(open, settings, hook).write(batch)));
    position = batch.end();
    return List.of();
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    with(
        open -> {
          open.tables().eachHeld(post -> each.accept(post.holding()));
          open.rollback();
          return true;
        });
  }

  @Override
  public List<String> mend(LogPart part) {
    List<Publication> latest = part.read();
    return with(open -> open.isRefilling() ? List.of() : new Mending(open, settings).mend(latest));
  }

  @Override
  public void reset(LogPosition start) {
    owed.forget();
    with(
        open -> {
          open.begin(start, hook);
          return true;
        });
    position = start;
  }

  @Override
  public void close() {
    session.ifPresent(Session::close);
    session = Optional.empty();
  }

  /** The database of a new connection may be another than that of the last one: a replica. */
  private Session connected() throws SQLException {
    Session open = Session.open(settings);
    session = Optional.of(open);
    LogPosition before = position;
    position = open.bookmark().read();
    open.rollback();
    if (position.isBehind(before)) {
      throw Session.unavailable(
          settings, new SQLException("it is older than it was, and is written on from there"));
    }
    return open;
  }

  /** After a failure of any kind the connection is given up, and with it what was not committed. */
  private <T> T with(Work<T> work) {
    boolean done = false;
    try {
      Session open = session.isPresent() ? session.get() : connected();
      T result = work.on(open);
      done = true;
      return result;
    } catch (SQLException e) {
      throw Session.unavailable(settings, e);
    } finally {
      if (!done) {
        close();
      }
    }
  }
}
