package dev.pressline.store.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.search.query.QueryReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "green tea              | +green +tea",
        "green\u3000tea         | +green +tea",
        "\"green tea\" cup      | +\"green tea\" +cup",
        "-tea -\"iced tea\"     | -tea -\"iced tea\"",
        "a - b                  | +a +- +b",
        "well-known             | +well-known",
        "tag:tea lang:en-GB     | +TAG:tea +LANGUAGE:en-gb",
        "-tag:\"Green Tea\"     | -TAG:green-tea",
        "category:\"A / B\"     | +CATEGORY:a/b",
        "year:2024              | +YEAR:2024",
        "http://x.example/a     | +http://x.example/a",
        "note:this              | +note:this",
        "photo*                 | +photo~",
        "* **                   | +* +*~",
        "say \"\" nothing       | +say +nothing",
        "tag:\"a\"b             | +b +TAG:a"
      })
  void signsAreUnderstoodAndEverythingElseIsAWord(String query, String parts) {
    assertThat(told(QueryReader.read(query, false))).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "green te               | +green +te~",
        "`green tea `           | +green +tea",
        "\"green te             | +\"green te\"",
        "green tag:             | +green",
        "green tag:\"green t    | +green +TAG:green-t",
        "green -te              | +green -te"
      })
  void whatIsBeingTypedNeedNotBeFinished(String query, String parts) {
    assertThat(told(QueryReader.read(query, true))).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "say \"green tea        | The quotation mark at character 5 is not closed.",
        "tag:\"green tea        | The quotation mark at character 5 is not closed.",
        "tag: tea               | There is nothing behind tag.",
        "tag:\"\"               | There is nothing behind tag.",
        "year:soon              | «soon» is no year."
      })
  void whatCannotBeUnderstoodIsSaidWithItsPlace(String query, String detail) {
    assertThat(QueryReader.read(query, false))
        .isInstanceOfSatisfying(
            Reading.Unclear.class,
            unclear -> {
              assertThat(unclear.detail()).isEqualTo(detail);
              assertThat(unclear.remedy()).isNotBlank();
            });
  }

  @Test
  void aQueryHasItsLimits() {
    assertThat(QueryReader.read("a".repeat(301), false)).isInstanceOf(Reading.Unclear.class);
    assertThat(QueryReader.read("a ".repeat(25), false)).isInstanceOf(Reading.Unclear.class);
    assertThat(QueryReader.read("a ".repeat(24), false)).isInstanceOf(Reading.Understood.class);
  }

  private static String told(Reading reading) {
    StringBuilder parts = new StringBuilder();
    if (reading instanceof Reading.Understood(Wish wish)) {
      for (Clause clause : wish.clauses()) {
        parts
            .append(clause.isExcluded() ? " -" : " +")
            .append(
                switch (clause.kind()) {
                  case WORD -> clause.text();
                  case PHRASE -> "\"" + clause.text() + "\"";
                  case BEGINNING -> clause.text() + "~";
                });
      }
      for (Filter filter : wish.filters()) {
        parts
            .append(filter.isExcluded() ? " -" : " +")
            .append(filter.dimension())
            .append(':')
            .append(filter.key());
      }
    }
    return parts.toString().strip();
  }
}
