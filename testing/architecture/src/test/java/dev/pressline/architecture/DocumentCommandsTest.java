package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCommandsTest {
  private static final List<String> STARTS = List.of("docs", "README.md", "CONTRIBUTING.md");

  @Test
  void everyCommandInTheDocumentsIsTaken() {
    List<Path> documents =
        Stream.concat(
                ProjectFolder.files(ProjectFolder.ROOT, ".md").stream()
                    .filter(
                        file ->
                            STARTS.stream()
                                .map(ProjectFolder.ROOT::resolve)
                                .anyMatch(file::startsWith)),
                ProjectFolder.files(ProjectFolder.ROOT.resolve("deploy/observability"), ".yml")
                    .stream())
            .toList();

    List<String> refused = new ArrayList<>();
    int found = 0;
    for (Path document : documents) {
      for (String command : DocumentCommands.in(ProjectFolder.text(document))) {
        found++;
        DocumentCommands.refusal(command)
            .ifPresent(why -> refused.add(ProjectFolder.ROOT.relativize(document) + ": " + why));
      }
    }

    assertThat(found).isGreaterThan(100);
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "publish-service"})
  void aRunbookBeginsWithTheDoctor(String service) {
    String runbook =
        ProjectFolder.text(ProjectFolder.ROOT.resolve("docs/runbooks/" + service + ".md"));

    assertThat(DocumentCommands.in(runbook))
        .first()
        .asString()
        .isEqualTo("doctor --bootstrap … --registry …");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lags                            | lags",
        "rejections --stages ingest      | --stages",
        "rejections --since yesterday    | --since",
        "dead-letters replay --everything| --everything",
        "status --format json            | ID",
      })
  void aCommandThatIsNotTakenIsFound(String arguments, String why) {
    assertThat(DocumentCommands.refusal(arguments))
        .hasValueSatisfying(said -> assertThat(said).contains(why));
  }

  @Test
  void commandsAreFoundInBlocksAndBetweenBackticks() {
    String text =
        """
        Say `pressline lag --watch`, `kubectl -n pressline get pods` or `A=b ./pressline up`.

        ```bash
        ./pressline submit - --id blog/a < a.md   # from standard input
        psql -U pressline blog
        docker compose run --rm pressline status blog/a
        ```
        """;

    assertThat(DocumentCommands.in(text))
        .containsExactly("submit - --id blog/a", "status blog/a", "lag --watch", "up");
  }
}
