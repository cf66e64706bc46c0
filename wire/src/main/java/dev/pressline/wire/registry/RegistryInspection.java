package dev.pressline.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Looks at a registry without changing anything in it. Each call throws {@link
 * RegistryUnavailableException} when it does not answer.
 */
public final class RegistryInspection implements AutoCloseable {
  private final RegistryClient client;

  /** Of the registry that the settings describe. */
  public RegistryInspection(RegistrySettings settings) {
    this.client = new RegistryClient(settings);
  }

  /**
   * The registry as a whole.
   *
   * @param rule for changes of every subject that has none of its own, such as {@code
   *     FULL_TRANSITIVE}
   * @param clock what its clock shows, to the second, where it tells
   */
  public record Overview(String rule, Optional<Instant> clock) {}

  /** The rule for all, and the time. */
  public Overview overview() {
    RegistryClient.Decision decision = client.get("/config");
    return new Overview(
        decision.body().path("compatibilityLevel").asText("none told"),
        decision.date().flatMap(RegistryInspection::instant));
  }

  /** The subject's own rule; empty when the registry says that it has none. */
  public Optional<String> ruleOf(String subject) {
    RegistryClient.Decision decision = client.get(RegistryClient.path("/config/", subject, ""));
    return decision.isGranted()
        ? Optional.of(decision.body().path("compatibilityLevel").asText())
        : Optional.empty();
  }

  /** Whether the schema is registered under the subject. */
  public boolean knows(String subject, Schema schema) {
    return client
        .post(RegistryClient.path("/subjects/", subject, ""), RegistryClient.request(schema))
        .isGranted();
  }

  /** Why the registry would not take the schema under the subject; nothing when it would. */
  public List<String> objections(String subject, Schema schema) {
    RegistryClient.Decision decision =
        client.post(
            RegistryClient.path("/compatibility/subjects/", subject, "/versions?verbose=true"),
            RegistryClient.request(schema));
    // A subject that does not exist yet has no older schema to be compatible with.
    if (!decision.isGranted() || decision.body().path("is_compatible").asBoolean(true)) {
      return List.of();
    }
    List<String> objections = new ArrayList<>();
    for (JsonNode message : decision.body().path("messages")) {
      objections.add(message.asText());
    }
    return objections.isEmpty() ? List.of("it gives no reason") : objections;
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
