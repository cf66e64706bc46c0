package dev.pressline.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogKeysTest {
  private static final Pattern KEY = Pattern.compile("addKeyValue\\(\\s*\"([^\"]+)\"");

  /** What a line in the form of ECS or of Logstash has of its own, as Spring Boot writes it. */
  private static final List<String> TAKEN =
      List.of(
          "@timestamp",
          "@version",
          "ecs",
          "error",
          "level",
          "level_value",
          "log",
          "logger_name",
          "message",
          "process",
          "service",
          "stack_trace",
          "tags",
          "thread_name");

  @Test
  void noKeyOfALogLineIsOneThatStructuredLinesHaveAlready() {
    Set<String> keys = new TreeSet<>();
    for (Path source : sources()) {
      keys.addAll(
          KEY.matcher(ProjectFolder.text(source))
              .results()
              .map((MatchResult found) -> found.group(1))
              .collect(Collectors.toSet()));
    }

    assertThat(keys).contains("reason", "stage").doesNotContainAnyElementsOf(TAKEN);
  }

  private static List<Path> sources() {
    return ProjectFolder.files(ProjectFolder.ROOT, ".java").stream()
        .filter(file -> file.toString().contains("/src/main/java/"))
        .toList();
  }
}
