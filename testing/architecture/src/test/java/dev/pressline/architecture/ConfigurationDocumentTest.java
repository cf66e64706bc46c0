package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The tables of docs/configuration.md come from the code. To write them anew: {@code mvn -Dquick
 * -pl testing/architecture -am test -Dtest=ConfigurationDocumentTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpressline.documents=write}.
 */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = ProjectFolder.ROOT.resolve("docs/configuration.md");
  private static final List<String> SERVICES =
      List.of("ingest-service", "enrich-service", "publish-service");

  @Test
  void theDocumentTellsEverySettingOfOurs() throws IOException {
    StringBuilder table =
        new StringBuilder("| key | default | read by | meaning |\n| --- | --- | --- | --- |\n");
    settings().forEach((key, readers) -> table.append(row(key, readers)));

    String wanted = current("settings", table.toString());

    assertThat(ProjectFolder.text(DOCUMENT)).contains(wanted);
  }

  @Test
  void everySettingSaysWhatItIsFor() {
    assertThat(settings().values())
        .allSatisfy(
            readers ->
                assertThat(readers).anySatisfy(it -> assertThat(it.sentence()).isNotBlank()));
  }

  @Test
  void aSettingHasTheSameDefaultWhoeverReadsIt() {
    assertThat(settings().values())
        .allSatisfy(readers -> assertThat(defaults(readers)).hasSizeLessThan(2));
  }

  @Test
  void theDocumentTellsWhatEachServiceSetsOfOthersSettings() throws IOException {
    StringBuilder table = new StringBuilder("| key | value | in |\n| --- | --- | --- |\n");
    presets()
        .forEach(
            (preset, services) ->
                table.append("| %s | %s |\n".formatted(preset, String.join(", ", services))));

    String wanted = current("presets", table.toString());

    assertThat(ProjectFolder.text(DOCUMENT)).contains(wanted);
  }

  private static String row(String key, List<Setting> readers) {
    String sentence =
        readers.stream()
            .map(Setting::sentence)
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            key,
            defaults(readers).map(value -> "`" + value + "`").collect(Collectors.joining()),
            readers.stream().map(Setting::reader).sorted().collect(Collectors.joining(", ")),
            sentence);
  }

  /** Who takes the setting as it comes has no default of its own. */
  private static Stream<String> defaults(List<Setting> readers) {
    return readers.stream().map(Setting::defaultValue).filter(value -> !value.isEmpty()).distinct();
  }

  private static Map<String, List<Setting>> settings() {
    return PresslineClasses.SHIPPED.stream()
        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .map(JavaClass::reflect)
        .flatMap(type -> Setting.of(type).stream())
        .collect(Collectors.groupingBy(Setting::key, TreeMap::new, Collectors.toList()));
  }

  private static Map<String, List<String>> presets() {
    Map<String, List<String>> presets = new TreeMap<>();
    for (String service : SERVICES) {
      Path folder = ProjectFolder.ROOT.resolve(service).resolve("src/main/resources");
      if (Files.isDirectory(folder)) {
        for (Path file : ProjectFolder.files(folder, service + ".yml")) {
          Map<String, String> flat = new TreeMap<>();
          flatten("", YamlFile.of(file), flat);
          flat.forEach(
              (key, value) ->
                  presets
                      .computeIfAbsent(
                          "`%s` | `%s`".formatted(key, value), any -> new ArrayList<>())
                      .add(service));
        }
      }
    }
    return presets;
  }

  private static void flatten(String prefix, YamlFile place, Map<String, String> flat) {
    for (String key : place.keys()) {
      flatten(prefix.isEmpty() ? key : prefix + "." + key, place.at(key), flat);
    }
    if (place.keys().isEmpty() && place.value() != null) {
      flat.put(prefix, place.text());
    }
  }

  /** The table between its marks, written into the document first when that is wanted. */
  private static String current(String name, String table) throws IOException {
    String start = "<!-- " + name + ": written by ConfigurationDocumentTest -->\n\n";
    String end = "\n<!-- end of " + name + " -->";
    if ("write".equals(System.getProperty("pressline.documents"))) {
      String text = ProjectFolder.text(DOCUMENT);
      int from = text.indexOf(start) + start.length();
      Files.writeString(
          DOCUMENT, text.substring(0, from) + table + text.substring(text.indexOf(end)));
    }
    return start + table + end;
  }
}
