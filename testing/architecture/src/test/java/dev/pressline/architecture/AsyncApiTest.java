package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.contracts.Topics;
import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final Path FOLDER = ProjectFolder.ROOT.resolve("docs");
  private static final YamlFile DOCUMENT = YamlFile.of("docs/asyncapi.yaml");

  @Test
  void everyTopicIsDescribedAndNoOther() {
    YamlFile channels = DOCUMENT.at("channels");

    List<String> addresses =
        channels.keys().stream().map(name -> channels.at(name, "address").text()).toList();

    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(Topics.withPrefix(Topics.DEFAULT_PREFIX).all());
  }

  @Test
  void everyMessageHasTheNewestReleasedSchemaOfItsTopic() {
    YamlFile channels = DOCUMENT.at("channels");

    for (String channel : channels.keys()) {
      String topic = channels.at(channel, "address").text();
      String message = channels.at(channel, "messages").keys().getFirst();
      String subject = topic.substring(Topics.DEFAULT_PREFIX.length()) + "-value";
      Path schema = FOLDER.resolve(schemaOf(message)).normalize();

      assertThat(ProjectFolder.text(schema)).isEqualTo(ProjectFolder.text(newestReleased(subject)));
      assertThat(ProjectFolder.text(schema).replaceAll("\\s", ""))
          .startsWith("{\"type\":\"record\",\"name\":\"" + message + "\"");
    }
  }

  @Test
  void everyReferenceInsideTheDocumentIsThere() {
    String text = ProjectFolder.text(FOLDER.resolve("asyncapi.yaml"));
    List<String> references =
        text.lines()
            .filter(line -> line.contains("$ref: '#/"))
            .map(line -> line.replaceAll(".*'#/(.*)'.*", "$1"))
            .toList();

    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(DOCUMENT.at(reference.split("/", -1)).value()).isNotNull();
    }
  }

  private static String schemaOf(String message) {
    return DOCUMENT.at("components", "messages", message, "payload", "schema", "$ref").text();
  }

  private static Path newestReleased(String subject) {
    Path history = ProjectFolder.ROOT.resolve("schemas/history").resolve(subject);
    int version = 1;
    while (Files.exists(history.resolve(version + 1 + ".avsc"))) {
      version++;
    }
    return history.resolve(version + ".avsc");
  }
}
