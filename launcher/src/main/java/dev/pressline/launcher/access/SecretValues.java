package dev.pressline.launcher.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Values that stand elsewhere, in the notation of Kafka's own configuration providers (KIP-297):
 * {@code ${file:/run/secrets/password}} is all that the file holds, {@code
 * ${file:/etc/kafka.properties:key}} one of its properties, {@code ${env:NAME}} a variable.
 */
final class SecretValues {
  private final ConfigTransformer transformer;

  SecretValues(Map<String, String> environment) {
    ConfigProvider variables = new EnvVarConfigProvider(environment);
    variables.configure(Map.of());
    this.transformer = new ConfigTransformer(Map.of("file", new WholeFiles(), "env", variables));
  }

  /**
   * The same settings with the values themselves.
   *
   * @throws ConfigException when one is not there or cannot be read
   */
  Map<String, String> filledIn(Map<String, String> settings) {
    Map<String, String> filled = transformer.transform(settings).data();
    filled.forEach(
        (name, value) -> {
          Matcher left = ConfigTransformer.DEFAULT_PATTERN.matcher(value);
          if (left.find()) {
            throw new ConfigException(name + " names " + left.group() + ", which is not there");
          }
        });
    return filled;
  }

  /** Kafka's provider of properties, and whole files where no property is named. */
  private static final class WholeFiles implements ConfigProvider {
    private final ConfigProvider properties = new FileConfigProvider();

    WholeFiles() {
      properties.configure(Map.of());
    }

    @Override
    public ConfigData get(String path, Set<String> keys) {
      if (!path.isEmpty()) {
        return properties.get(path, keys);
      }
      Map<String, String> contents = new HashMap<>();
      keys.forEach(file -> contents.put(file, content(file)));
      return new ConfigData(contents);
    }

    @Override
    public ConfigData get(String path) {
      return properties.get(path);
    }

    /** Editors end a file with a line end, which is no part of a password. */
    private static String content(String file) {
      try {
        return Files.readString(Path.of(file)).stripTrailing();
      } catch (IOException e) {
        throw new ConfigException("the file " + file + " that it names cannot be read: " + e);
      }
    }

    @Override
    public void configure(Map<String, ?> settings) {
      properties.configure(settings);
    }

    @Override
    public void close() throws IOException {
      properties.close();
    }
  }
}
