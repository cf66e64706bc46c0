package dev.pressline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {
  private static final boolean RECORD = Boolean.getBoolean("schemas.record");

  static Iterable<String> subjects() {
    return ReleasedSchemas.today().keySet();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everyVersionReadsEveryOther(String subject) {
    Schema today = ReleasedSchemas.today().get(subject);

    assertThat(FullTransitive.breaches(today, ReleasedSchemas.history(subject)))
        .as("FULL_TRANSITIVE compatibility of %s", subject)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theNewestReleasedVersionIsTodays(String subject) throws IOException {
    // Given
    Schema today = ReleasedSchemas.today().get(subject);
    if (RECORD && !isNewest(today, subject)) {
      assertThat(FullTransitive.breaches(today, ReleasedSchemas.history(subject))).isEmpty();
      ReleasedSchemas.record(subject, today);
    }

    // When
    List<Schema> history = ReleasedSchemas.history(subject);

    // Then
    assertThat(history)
        .as("versions of %s; add the next one with: %s", subject, ReleasedSchemas.RECORD_COMMAND)
        .isNotEmpty();
    assertThat(history.get(history.size() - 1).toString())
        .as("%s changed; add its next version with: %s", subject, ReleasedSchemas.RECORD_COMMAND)
        .isEqualTo(today.toString());
  }

  @Test
  void historyHoldsNothingThatIsNotChecked() throws IOException {
    // Given
    List<Path> checked = new ArrayList<>();
    for (String subject : subjects()) {
      for (int version = 1; version <= ReleasedSchemas.history(subject).size(); version++) {
        checked.add(ReleasedSchemas.fileOf(subject, version));
      }
    }

    // Then
    assertThat(ReleasedSchemas.files()).containsExactlyInAnyOrderElementsOf(checked);
  }

  @Test
  void everyTopicHasAContract() {
    List<String> subjects =
        Topics.withPrefix("").all().stream().map(topic -> topic + "-value").toList();

    assertThat(subjects()).containsExactlyInAnyOrderElementsOf(subjects);
  }

  private static boolean isNewest(Schema today, String subject) {
    List<Schema> history = ReleasedSchemas.history(subject);
    return !history.isEmpty()
        && history.get(history.size() - 1).toString().equals(today.toString());
  }
}
