package dev.pressline.deployment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every setting that there is: ours as the reference has them, which comes from the code, and
 * Spring's as the metadata in its jars does.
 */
final class KnownSettings {
  private static final Pattern OURS = Pattern.compile("(?m)^\\| `(pressline\\.[^`]+)` \\|");
  private static final List<String> METADATA =
      List.of(
          "META-INF/spring-configuration-metadata.json",
          "META-INF/additional-spring-configuration-metadata.json");

  private final List<Pattern> variables = new ArrayList<>();
  private final List<Pattern> keys = new ArrayList<>();

  private KnownSettings() {}

  /** All of them. */
  static KnownSettings read() {
    KnownSettings known = new KnownSettings();
    Matcher ours =
        OURS.matcher(ProjectFolder.text(ProjectFolder.ROOT.resolve("docs/configuration.md")));
    while (ours.find()) {
      known.add(ours.group(1));
    }
    try {
      for (String file : METADATA) {
        for (URL metadata :
            Collections.list(KnownSettings.class.getClassLoader().getResources(file))) {
          known.addAll(metadata);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  /** Whether an environment variable of the name would be read. */
  boolean hasVariable(String name) {
    return variables.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /** Whether a property of the name would be read. */
  boolean hasKey(String name) {
    return keys.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private void addAll(URL metadata) throws IOException {
    try (var reader = new InputStreamReader(metadata.openStream(), StandardCharsets.UTF_8)) {
      JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
      if (root.has("properties")) {
        for (JsonElement element : root.getAsJsonArray("properties")) {
          JsonObject property = element.getAsJsonObject();
          boolean isMap =
              property.has("type")
                  && property.get("type").getAsString().startsWith("java.util.Map");
          add(property.get("name").getAsString() + (isMap ? ".<key>" : ""));
        }
      }
    }
  }

  /** Names in angle brackets are chosen by the operator, numbers in square ones count. */
  private void add(String key) {
    boolean isMap = key.endsWith(".<key>");
    keys.add(pattern(key.replace(".", "\\."), isMap ? "[\\w.-]+" : "[\\w-]+"));
    variables.add(
        pattern(
            key.replace("[n]", "_[n]")
                .replace(".", "_")
                .replace("-", "_?")
                .toUpperCase(Locale.ROOT)
                .replace("_[N]", "_\\d+"),
            "[A-Z0-9_]+"));
  }

  private static Pattern pattern(String key, String chosen) {
    return Pattern.compile(
        key.replace("[n]", "\\[\\d+]").replaceAll("<[^>]+>", Matcher.quoteReplacement(chosen)));
  }
}
