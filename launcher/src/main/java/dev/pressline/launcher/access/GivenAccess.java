package dev.pressline.launcher.access;

import dev.pressline.launcher.pipeline.Access;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.wire.registry.RegistryAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigException;

/** Reads how the operator gets in. */
public final class GivenAccess {
  private static final String PLACE = "--command-config ";

  private GivenAccess() {}

  /**
   * What a file says, and where it says nothing, what services are told by the variables.
   *
   * @param file properties: settings of Kafka's clients, and of the registry by the names that
   *     Confluent's clients have for them
   * @throws CommandFailedException when the file cannot be read, has a setting that there is not or
   *     a value that cannot be meant
   */
  public static Access of(Optional<Path> file, Map<String, String> environment) {
    String place = file.map(path -> PLACE + path).orElse("The environment, SPRING_KAFKA_…");
    try {
      Map<String, String> given = file.map(GivenAccess::read).orElse(Map.of());
      given.keySet().forEach(name -> wantKnown(name, place));
      Map<String, String> settings = new SecretValues(environment).filledIn(given);
      Map<String, String> broker = new HashMap<>(ServiceVariables.settings(environment));
      settings.forEach(
          (name, value) -> {
            if (KnownSettings.OF_BROKERS.contains(name)) {
              broker.put(name, value);
            }
          });
      wantUsable(broker);
      return new Access(broker, registry(settings));
    } catch (ConfigException e) {
      throw new CommandFailedException(place + ": " + e.getMessage() + ".", e);
    }
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new CommandFailedException(PLACE + file + ": there is no such file.", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailedException(
          PLACE + file + " cannot be read as a file of properties: " + e.getMessage(), e);
    }
    Map<String, String> settings = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> settings.put(name, properties.getProperty(name)));
    return settings;
  }

  private static void wantKnown(String name, String place) {
    if (KnownSettings.OF_BROKERS.contains(name) || KnownSettings.isOfRegistry(name)) {
      return;
    }
    throw new CommandFailedException(
        place
            + ": "
            + (KnownSettings.isForTheCommand(name)
                ? name + " is for the command to decide; take it out of the file."
                : "there is no setting "
                    + name
                    + " of Kafka's clients, and none of the registry; is it written right?"));
  }

  /** Found out now, a mistake has a place; later it would be a client's that cannot be made. */
  private static void wantUsable(Map<String, String> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
    var unused = new AdminClientConfig(settings);
    if (broker.getOrDefault(AdminClientConfig.SECURITY_PROTOCOL_CONFIG, "").endsWith("SSL")) {
      Map<String, String> tls = new HashMap<>(broker);
      tls.keySet().retainAll(KnownSettings.OF_TLS);
      var unusedContext = Certificates.context(tls);
    }
  }

  private static RegistryAccess registry(Map<String, String> settings) {
    Optional<String> user = Optional.ofNullable(settings.get(KnownSettings.USER_INFO));
    Optional<String> token = Optional.ofNullable(settings.get(KnownSettings.BEARER_TOKEN));
    if (user.isPresent() && token.isPresent()) {
      throw new ConfigException(
          KnownSettings.USER_INFO
              + " and "
              + KnownSettings.BEARER_TOKEN
              + " exclude each other: the registry is shown one of them");
    }
    Map<String, String> tls =
        settings.entrySet().stream()
            .filter(setting -> setting.getKey().startsWith(KnownSettings.REGISTRY + "ssl."))
            .collect(
                Collectors.toMap(
                    setting -> setting.getKey().substring(KnownSettings.REGISTRY.length()),
                    Map.Entry::getValue));
    Optional<SSLContext> context =
        tls.isEmpty() ? Optional.empty() : Optional.of(Certificates.context(tls));
    return new RegistryAccess(
        token.map(value -> "Bearer " + value).or(() -> user.map(GivenAccess::basic)), context);
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }
}
