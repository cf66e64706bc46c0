package dev.pressline.store.postgres;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.contract.PublicationBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PoisonTest {
  record Poison(String name, PublicationBuilder post, String code) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Poison> POISONS =
      List.of(
          new Poison("a NUL in a title", post("bad").title("a\0b"), "NUL_CHARACTER"),
          new Poison("a NUL in a tag", post("bad").tags("good", "a\0b"), "NUL_CHARACTER"),
          new Poison("a NUL in a text", post("bad").html("<p>a\0b</p>"), "NUL_CHARACTER"),
          new Poison("a NUL in an id", post("bad\0"), "NUL_CHARACTER"),
          new Poison(
              "a NUL in a category",
              post("bad").categories(CategoryPath.of("a", "b\0")),
              "NUL_CHARACTER"),
          new Poison("half a pair", post("bad").excerpt("a\uD83Db"), "BROKEN_CHARACTER"),
          new Poison("a long id", post("bad" + "ä".repeat(1_500)).at("/bad/"), "TEXT_TOO_LONG"),
          new Poison("a long address", post("bad").at("/" + "a".repeat(5_000)), "TEXT_TOO_LONG"),
          new Poison(
              "a date after all dates",
              post("bad").date(Instant.parse("+294277-01-01T00:00:00Z")),
              "DATE_OUT_OF_RANGE"),
          new Poison("the last date", post("bad").updated(Instant.MAX), "DATE_OUT_OF_RANGE"),
          new Poison("the first date", post("bad").date(Instant.MIN), "DATE_OUT_OF_RANGE"));

  private final Schema schema = Schema.fresh();

  @ParameterizedTest
  @FieldSource("POISONS")
  void isRefusedAndHarmsNoOther(Poison poison) {
    List<StoreAnswer> answers = schema.publish(post("a"), poison.post(), post("c"));

    assertThat(codes(answers)).containsExactly("", poison.code(), "");
    assertThat(schema.rows("SELECT post_id FROM live_posts ORDER BY 1")).containsExactly("a", "c");
    assertThat(schema.rows("SELECT next_offsets FROM log_position")).containsExactly("{3}");
  }

  @Test
  void whatComesLaterIsTakenAgain() {
    schema.publish(post("a").title("a\0b"));

    List<StoreAnswer> answers = schema.publish(post("a").revision(2).title("ab"));

    assertThat(codes(answers)).containsExactly("");
    assertThat(schema.rows("SELECT title FROM live_posts")).containsExactly("ab");
  }

  @Test
  void anOlderVersionIsNotShownInPlaceOfARefusedOne() {
    schema.publish(post("a").title("Old words"), post("a").revision(2).title("New\0"));

    List<StoreAnswer> answers = schema.publish(post("a").title("Old words"));

    assertThat(codes(answers)).containsExactly("NUL_CHARACTER");
    assertThat(schema.shown().toString()).doesNotContain("Old words");
  }

  @Test
  void aWithdrawalIsTakenWhateverTheTextWas() {
    schema.publish(post("a"));

    List<StoreAnswer> answers =
        schema.publish(post("a").revision(2).title("a\0b").withdrawn(new Withdrawal.Gone()));

    assertThat(codes(answers)).containsExactly("");
    assertThat(schema.rows("SELECT state FROM posts")).containsExactly("gone");
  }

  @Test
  void datesThatPeopleWriteAboutAreTaken() {
    schema.publish(
        post("rome").date(Instant.parse("-0043-03-15T12:00:00Z")),
        post("far").date(Instant.parse("+12345-06-07T08:09:10Z")));

    assertThat(
            schema.rows(
                "SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD BC') FROM posts"
                    + " ORDER BY published_at"))
        .containsExactly("0044-03-15 BC", "12345-06-07 AD");
    try (PostgresStore store = schema.open()) {
      assertThat(
              store.mend(
                  dev.pressline.store.LogPart.all(
                      List.of(
                          post("rome").date(Instant.parse("-0043-03-15T12:00:00Z")).build(),
                          post("far").date(Instant.parse("+12345-06-07T08:09:10Z")).build()))))
          .isEmpty();
    }
  }

  @Test
  void ofATextThatIsTooLongForTheIndexTheBeginningIsFound() {
    String words =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "word" + Integer.toString(i, 36))
            .collect(Collectors.joining(" "));

    List<StoreAnswer> answers = schema.publish(post("long").html("<p>Beginning " + words + "</p>"));

    assertThat(codes(answers)).containsExactly("");
    assertThat(schema.rows("SELECT post_id FROM search_posts('beginning')"))
        .containsExactly("long");
    assertThat(schema.rows("SELECT plain_text LIKE '%word4bb' FROM posts")).hasSize(1);
  }

  @Test
  void wordsWithoutEndAreTaken() {
    List<StoreAnswer> answers =
        schema.publish(
            post("a").html("<p>" + "x".repeat(2_000_000) + "</p>").tags("y".repeat(100_000)),
            post("b").language("ja").html("<p>" + "港".repeat(700_000) + "</p>"));

    assertThat(codes(answers)).containsExactly("", "");
  }

  @Test
  void whatTheDatabaseMindsForAReasonOfItsOwnIsRefused() {
    schema.open().close();
    schema.change("ALTER TABLE posts ADD CHECK (title <> 'Forbidden')");

    List<StoreAnswer> answers =
        schema.publish(post("a").tags("x"), post("b").title("Forbidden").tags("x"), post("c"));

    assertThat(codes(answers)).containsExactly("", "NOT_STORABLE", "");
    assertThat(schema.rows("SELECT post_id FROM posts_by_tag")).containsExactly("a");
    assertThat(schema.rows("SELECT next_offsets FROM log_position")).containsExactly("{3}");
    assertThat(schema.rows("SELECT state FROM revisions WHERE post_id = 'b'"))
        .containsExactly("refused");
  }

  private static List<String> codes(List<StoreAnswer> answers) {
    return answers.stream().flatMap(PoisonTest::code).toList();
  }

  private static Stream<String> code(StoreAnswer answer) {
    return Stream.of(
        switch (answer) {
          case StoreAnswer.Stored _ -> "";
          case StoreAnswer.Refused refused -> refused.refusal().code();
        });
  }
}
