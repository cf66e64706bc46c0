package dev.pressline.store.postgres;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.postgres.StepHook.Step;
import dev.pressline.testing.postgres.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresStoreDurabilityTest {
  private final Schema schema = Schema.fresh();

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"POSTS", "PARTS", "HISTORY", "POSITION", "COMMIT", "ANSWER"})
  void aConnectionThatIsCutAnywhereLeavesPostsAndPositionAtOne(Step cut) {
    AtomicReference<Runnable> before = new AtomicReference<>(() -> {});
    try (PostgresStore store =
        PostgresStore.open(
            schema.settings(),
            step -> {
              if (step == cut) {
                before.getAndSet(() -> {}).run();
              }
            })) {
      // Given
      store.apply(batch(2, post("a"), post("b")));
      before.set(schema::cutTheConnection);
      StoreBatch next = batch(4, post("a").revision(2).title("New"), post("c"));

      // When
      boolean durable = cut == Step.ANSWER;
      if (durable) {
        store.apply(next);
      }
      assertThatThrownBy(() -> store.apply(next)).isInstanceOf(StoreUnavailableException.class);

      // Then
      assertThat(titles()).hasSize(durable ? 3 : 2);
      assertThat(offsets()).isEqualTo(durable ? "{4}" : "{2}");
      store.apply(next);
      assertThat(titles()).containsExactly("New", "Title of b", "Title of c");
      assertThat(offsets()).isEqualTo("{4}");
    }
  }

  @Test
  void readersSeeABatchAsAWholeOrNotAtAll() {
    AtomicReference<List<String>> seen = new AtomicReference<>(List.of());
    try (PostgresStore store =
        PostgresStore.open(
            schema.settings(),
            step -> {
              if (step == Step.COMMIT) {
                seen.set(titles());
              }
            })) {
      store.apply(batch(2, post("a"), post("b")));

      store.apply(batch(4, post("a").revision(2).title("New"), post("c")));
    }
    assertThat(seen.get()).containsExactly("Title of a", "Title of b");
  }

  @Test
  void aSecondWriterWaitsUntilTheFirstIsGone() {
    try (PostgresStore first = schema.open()) {
      assertThatThrownBy(schema::open)
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("Another process writes");
      first.apply(batch(1, post("a")));
    }
    try (PostgresStore second = schema.open()) {
      assertThat(second.position()).isEqualTo(position(1));
    }
  }

  @Test
  void whoHasLostTheConnectionDoesNotWriteBesideItsSuccessor() {
    try (PostgresStore first = schema.open()) {
      first.apply(batch(1, post("a")));
      schema.cutTheConnection();
      try (PostgresStore successor = schema.open()) {
        successor.apply(batch(2, post("b")));

        assertThatThrownBy(() -> first.apply(batch(3, post("c"))))
            .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> first.apply(batch(3, post("c"))))
            .isInstanceOf(StoreUnavailableException.class)
            .hasMessageContaining("Another process writes");
      }
    }
    assertThat(offsets()).isEqualTo("{2}");
  }

  @Test
  void aDatabaseThatComesBackOlderIsNotWrittenPastWhatItMisses() {
    try (PostgresStore store = schema.open()) {
      // Given
      store.apply(batch(1, post("a")));
      store.apply(batch(2, post("b")));
      schema.cutTheConnection();
      schema.change("DELETE FROM posts WHERE post_id = 'b'");
      schema.change("UPDATE log_position SET next_offsets = '{1}'");
      assertThatThrownBy(() -> store.apply(batch(3, post("c"))))
          .isInstanceOf(StoreUnavailableException.class);

      // When
      assertThatThrownBy(() -> store.apply(batch(3, post("c"))))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("older than it was");

      // Then
      assertThat(titles()).containsExactly("Title of a");
      assertThat(store.position()).isEqualTo(position(1));
      store.apply(batch(3, post("b"), post("c")));
      assertThat(titles()).containsExactly("Title of a", "Title of b", "Title of c");
    }
  }

  @Test
  void writersOfTwoSchemasDoNotMindEachOther() {
    try (PostgresStore one = schema.open();
        PostgresStore other = Schema.fresh().open()) {
      one.apply(batch(1, post("a")));
      other.apply(batch(1, post("b")));
    }
    assertThat(titles()).containsExactly("Title of a");
  }

  @Test
  void aServerThatWasAwayIsWrittenToWhenItIsBack() {
    try (PostgresServer server = PostgresServer.start()) {
      Schema own = Schema.on(server, "postgres");
      try (PostgresStore store = own.open()) {
        store.apply(batch(1, post("a")));
        server.stop();

        assertThatThrownBy(() -> store.apply(batch(2, post("b"))))
            .isInstanceOf(StoreUnavailableException.class)
            .hasMessageContaining("cannot be written now");
        assertThatThrownBy(() -> store.holdings(_ -> {}))
            .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(own::open).isInstanceOf(StoreUnavailableException.class);
        assertThat(store.position()).isEqualTo(position(1));

        server.resume();
        store.apply(batch(2, post("b")));
      }
      assertThat(own.rows("SELECT post_id FROM live_posts ORDER BY 1")).containsExactly("a", "b");
    }
  }

  @Test
  void aDatabaseThatHoldsNoUnicodeIsNotWrittenTo() {
    String database = "latin";
    schema.change("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");

    assertThatThrownBy(Schema.on(schema.server(), database)::open)
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("ENCODING 'UTF8'");
  }

  @Test
  void aLargeBatchIsTaken() {
    PublicationBuilder[] posts =
        IntStream.range(0, 1_500)
            .mapToObj(i -> post("p" + i).tags("x", "y" + i))
            .toArray(PublicationBuilder[]::new);
    try (PostgresStore store = schema.open()) {
      assertThat(store.apply(batch(1_500, posts))).hasSize(1_500);
    }
    assertThat(schema.rows("SELECT count(*) FROM posts_by_tag WHERE slug = 'x'"))
        .containsExactly("1500");
  }

  private List<String> titles() {
    return schema.rows("SELECT title FROM live_posts ORDER BY post_id");
  }

  private String offsets() {
    return schema.rows("SELECT next_offsets FROM log_position").getFirst();
  }

  private static LogPosition position(long next) {
    return new LogPosition("log", Map.of(0, next));
  }

  private static StoreBatch batch(long end, PublicationBuilder... posts) {
    return new StoreBatch(Stream.of(posts).map(PublicationBuilder::build).toList(), position(end));
  }
}
