package dev.pressline.store.postgres;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.postgres.StepHook.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of tables, readers and rows of others while the store is filled again. */
class RefillTest {
  private final Schema schema = Schema.fresh();

  @Test
  void thereAreTablesBesideUntilWhatTheyHaveIsShown() {
    schema.publish(post("a"));
    try (PostgresStore store = schema.open()) {
      store.reset(LogPosition.NONE);
      store.takeIn(batch(post("b")));
      assertThat(tablesOfTheRefill()).contains("refill_posts", "refill_receipts");
      assertThat(postIds()).containsExactly("a");

      store.apply(batch());
    }
    assertThat(tablesOfTheRefill()).isEmpty();
    assertThat(postIds()).containsExactly("b");
  }

  @Test
  void tablesThatHeldNothingAreFilledWhereTheyAre() {
    try (PostgresStore store = schema.open()) {
      store.reset(LogPosition.NONE);
      store.takeIn(batch(post("b")));
      assertThat(tablesOfTheRefill()).isEmpty();
    }
    assertThat(postIds()).containsExactly("b");
  }

  @Test
  void rowsThatDoNotChangeStayTheSameRows() {
    schema.publish(post("a").tags("x"), post("b").tags("x"));
    String sql =
        "SELECT p.ctid || ' ' || t.ctid || ' ' || r.ctid || ' ' || r.stored_at"
            + " FROM posts p JOIN tags t USING (post_id) JOIN receipts r USING (post_id)"
            + " WHERE p.post_id = 'a'";
    List<String> before = schema.rows(sql);

    refill(post("b").tags("y"), post("a").tags("x"));

    assertThat(schema.rows(sql)).isEqualTo(before).hasSize(1);
    assertThat(schema.rows("SELECT slug FROM tags ORDER BY 1")).containsExactly("x", "y");
  }

  @Test
  void whoReadsIsNotWaitedForAndNotDisturbed() throws SQLException {
    schema.publish(post("a"), post("b"));
    try (Connection reader = schema.server().connect(schema.database());
        Statement statement = reader.createStatement()) {
      statement.execute("SET search_path = " + schema.name());
      statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
      assertThat(count(statement)).isEqualTo(2);

      refill(post("c"));

      assertThat(count(statement)).isEqualTo(2);
      statement.execute("COMMIT");
      assertThat(count(statement)).isEqualTo(1);
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM live_posts")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void tablesThatSomebodyReadsAreDroppedAtTheNextOpening() throws SQLException {
    schema.publish(post("a"));
    try (PostgresStore store = schema.open();
        Connection reader = schema.server().connect(schema.database());
        Statement statement = reader.createStatement()) {
      store.reset(LogPosition.NONE);
      store.takeIn(batch(post("b")));
      statement.execute("SET search_path = " + schema.name());
      statement.execute("BEGIN");
      statement.execute("SELECT FROM refill_posts");

      store.apply(batch());

      assertThat(postIds()).containsExactly("b");
      assertThat(schema.rows("SELECT post_id FROM refill_posts")).isEmpty();
      statement.execute("COMMIT");
      store.apply(batch(post("c")));
      assertThat(postIds()).containsExactly("b", "c");
    }
    schema.open().close();
    assertThat(tablesOfTheRefill()).isEmpty();
    assertThat(postIds()).containsExactly("b", "c");
  }

  @Test
  void whatOthersHaveMadeOfTheTablesStays() {
    schema.publish(post("a"), post("b"));
    String role = "reader_of_" + schema.name();
    schema.change("CREATE ROLE " + role);
    schema.change("GRANT SELECT ON posts TO " + role);
    schema.change(
        "CREATE TABLE notes (note text, post_id text REFERENCES posts ON DELETE CASCADE)");
    schema.change("INSERT INTO notes VALUES ('of a', 'a'), ('of b', 'b')");

    refill(post("a").revision(2).title("New"));

    assertThat(schema.rows("SELECT title FROM posts")).containsExactly("New");
    assertThat(schema.rows("SELECT note FROM notes")).containsExactly("of a");
    assertThat(schema.rows("SELECT has_table_privilege(?, 'posts', 'SELECT')", role))
        .containsExactly("t");
  }

  @Test
  void whatTheDatabaseMindsIsRefusedInARefillToo() {
    schema.publish(post("a"));
    schema.change("ALTER TABLE posts ADD CHECK (title <> 'Forbidden')");

    refill(post("b").title("Forbidden"), post("c"));

    assertThat(schema.rows("SELECT post_id || ' ' || state FROM posts ORDER BY 1"))
        .containsExactly("b refused", "c live");
  }

  @Test
  void whoOwnsTheSchemaAndMayMakeNoOtherCanFillItAgain() {
    schema.open().close();
    Schema own = Schema.fresh();
    String role = "owner_of_" + own.name();
    schema.change("CREATE ROLE %s LOGIN".formatted(role));
    schema.change("CREATE SCHEMA %s AUTHORIZATION %s".formatted(own.name(), role));
    PostgresStoreSettings settings =
        new PostgresStoreSettings(
            own.server().url(own.database()), role, "", own.name(), Duration.ofSeconds(20));
    try (PostgresStore store = PostgresStore.open(settings)) {
      store.apply(batch(post("a")));
      store.reset(LogPosition.NONE);
      store.takeIn(batch(post("b")));

      store.apply(batch());
    }
    assertThat(own.rows("SELECT post_id FROM live_posts")).containsExactly("b");
  }

  @Test
  void aRefillOfTablesThatANewVersionChangesBeginsAnew() {
    schema.publish(post("a"));
    try (PostgresStore store = schema.open()) {
      store.reset(new LogPosition("log", Map.of(0, 0L)));
      store.takeIn(batch(post("b")));
    }
    schema.change("DELETE FROM schema_history WHERE version IN ('2', '3')");
    try (PostgresStore store = schema.open()) {
      assertThat(store.position()).isEqualTo(LogPosition.NONE);
      assertThat(postIds()).containsExactly("a");
      store.takeIn(batch(post("c")));
      store.apply(batch());
    }
    assertThat(postIds()).containsExactly("c");
  }

  @Test
  void tablesThatAnEarlierVersionFilledAreFilledAgainWithTheAddressesOfTerms() {
    schema.publish(post("a"));
    schema.change("DELETE FROM schema_history WHERE version IN ('2', '3')");

    try (PostgresStore store = schema.open()) {
      assertThat(store.position()).isEqualTo(LogPosition.NONE);
    }
    assertThat(postIds()).containsExactly("a");
  }

  @Test
  void manyPostsAreShownAndManyGo() {
    PublicationBuilder[] old = many("old", 1_200);
    schema.publish(old);

    refill(many("new", 1_700));

    assertThat(schema.rows("SELECT count(*) FROM posts_by_tag")).containsExactly("1700");
    assertThat(schema.rows("SELECT count(*) FROM receipts")).containsExactly("1700");
    assertThat(schema.rows("SELECT count(*) FROM posts WHERE post_id LIKE 'old%'"))
        .containsExactly("0");
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"SHOW", "COMMIT_SHOWN", "TIDY"})
  void aConnectionThatIsCutWhileARefillIsShownIsMadeGood(Step cut) {
    schema.publish(post("a"));
    AtomicReference<Runnable> before = new AtomicReference<>(() -> {});
    try (PostgresStore store =
        PostgresStore.open(
            schema.settings(),
            step -> {
              if (step == cut) {
                before.getAndSet(() -> {}).run();
              }
            })) {
      store.reset(LogPosition.NONE);
      store.takeIn(batch(post("b")));
      before.set(schema::cutTheConnection);

      assertThatThrownBy(() -> store.apply(batch(post("c"))))
          .isInstanceOf(StoreUnavailableException.class);

      assertThat(postIds()).isEqualTo(cut == Step.TIDY ? List.of("b", "c") : List.of("a"));
      assertThat(store.apply(batch(post("c"))))
          .map(answer -> answer.postId().value())
          .containsExactly("b", "c");
    }
    assertThat(postIds()).containsExactly("b", "c");
    assertThat(tablesOfTheRefill()).isEmpty();
  }

  private static PublicationBuilder[] many(String prefix, int posts) {
    return IntStream.range(0, posts)
        .mapToObj(i -> post(prefix + i).tags("x"))
        .toArray(PublicationBuilder[]::new);
  }

  private void refill(PublicationBuilder... posts) {
    try (PostgresStore store = schema.open()) {
      store.reset(LogPosition.NONE);
      store.takeIn(batch(posts));
      store.apply(batch());
    }
  }

  private List<String> postIds() {
    return schema.rows("SELECT post_id FROM live_posts ORDER BY 1");
  }

  private List<String> tablesOfTheRefill() {
    return schema.rows(
        "SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename LIKE 'refill%'",
        schema.name());
  }

  private static StoreBatch batch(PublicationBuilder... posts) {
    return new StoreBatch(
        Stream.of(posts).map(PublicationBuilder::build).toList(),
        new LogPosition("log", Map.of(0, (long) posts.length)));
  }
}
