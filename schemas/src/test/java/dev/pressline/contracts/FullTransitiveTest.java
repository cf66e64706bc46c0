package dev.pressline.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule is only worth something if it catches those who break it. */
class FullTransitiveTest {
  private static final String SOURCE =
      """
      {"type": "record", "name": "Sample", "namespace": "dev.pressline.contracts", "fields": [
      {"name": "id", "type": "string"},
      {"name": "note", "type": "string", "default": ""},
      {"name": "count", "type": "long", "default": 0},
      {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
      {"name": "due", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}],
       "default": null},
      {"name": "tags", "type": {"type": "array", "items": "string"}, "default": []},
      {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}}]}\
      """;
  private static final Schema RELEASED = new Schema.Parser().parse(SOURCE);

  static Stream<Arguments> breakingChanges() {
    return Stream.of(
        argumentSet(
            "a field loses its default and is removed later",
            with(", \"default\": \"\"", ""),
            with("{\"name\": \"note\", \"type\": \"string\", \"default\": \"\"},", "")),
        argumentSet(
            "a new field has no default",
            RELEASED,
            with(
                "{\"name\": \"id\",",
                "{\"name\": \"site\", \"type\": \"string\"}, {\"name\": \"id\",")),
        argumentSet(
            "a field without a default is removed",
            RELEASED,
            with("{\"name\": \"id\", \"type\": \"string\"},", "")),
        argumentSet("a field is renamed", RELEASED, with("\"id\"", "\"postId\"")),
        argumentSet("the record is renamed", RELEASED, with("\"Sample\"", "\"Example\"")),
        argumentSet(
            "an enum without a default gets a symbol",
            RELEASED,
            with("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]")),
        argumentSet("an enum loses a symbol", RELEASED, with("[\"A\", \"B\"]", "[\"A\"]")),
        argumentSet(
            "a number is narrowed",
            RELEASED,
            with("\"long\", \"default\"", "\"int\", \"default\"")),
        argumentSet(
            "a number is widened",
            RELEASED,
            with("\"long\", \"default\"", "\"double\", \"default\"")),
        argumentSet(
            "a list becomes a map",
            RELEASED,
            with(
                "{\"type\": \"array\", \"items\": \"string\"}, \"default\": []",
                "{\"type\": \"map\", \"values\": \"string\"}, \"default\": {}")),
        argumentSet(
            "an instant changes its unit",
            RELEASED,
            with(
                "\"at\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}",
                "\"at\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}")),
        argumentSet(
            "an optional instant becomes a plain number",
            RELEASED,
            with(
                "[\"null\", {\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}]",
                "[\"null\", \"long\"]")));
  }

  @ParameterizedTest
  @MethodSource("breakingChanges")
  void aBreakingChangeIsCaught(Schema released, Schema today) {
    assertThat(FullTransitive.breaches(today, List.of(released))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("breakingChanges")
  void aBreakingChangeIsCaughtWhenOnlyAnOldVersionShowsIt(Schema released, Schema today) {
    assertThat(FullTransitive.breaches(today, List.of(released, today))).isNotEmpty();
  }

  @Test
  void aNewFieldWithADefaultIsAllowed() {
    Schema today =
        with(
            "{\"name\": \"id\", \"type\": \"string\"},",
            "{\"name\": \"id\", \"type\": \"string\"},"
                + " {\"name\": \"site\", \"type\": [\"null\", \"string\"], \"default\": null},");

    assertThat(FullTransitive.breaches(today, List.of(RELEASED))).isEmpty();
  }

  @Test
  void aFieldWithADefaultMayGo() {
    Schema today = with("{\"name\": \"note\", \"type\": \"string\", \"default\": \"\"},", "");

    assertThat(FullTransitive.breaches(today, List.of(RELEASED))).isEmpty();
  }

  @Test
  void anEnumWithADefaultMayGetASymbol() {
    // Given
    Schema released = with("[\"A\", \"B\"]", "[\"A\", \"B\"], \"default\": \"A\"");
    Schema today = with("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"], \"default\": \"A\"");

    // Then
    assertThat(FullTransitive.breaches(today, List.of(released))).isEmpty();
  }

  private static Schema with(String before, String after) {
    assertThat(SOURCE).as("what the change replaces").contains(before);
    return new Schema.Parser().parse(SOURCE.replace(before, after));
  }
}
