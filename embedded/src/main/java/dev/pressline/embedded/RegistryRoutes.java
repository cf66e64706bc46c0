package dev.pressline.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The calls the registry answers: those of the Confluent Schema Registry REST API that serdes and
 * consoles make.
 */
final class RegistryRoutes {
  /**
   * A call.
   *
   * @param path decoded segments below the API's root
   * @param body JSON sent along; missing node when there is none
   */
  record Call(String method, List<String> path, String query, JsonNode body) {
    String at(int index) {
      return path.get(index);
    }

    /** Method and path, with {@code *} where the names of the caller stand. */
    String shape() {
      return switch (path.isEmpty() ? "" : path.getFirst()) {
        case "subjects" -> method + " subjects" + tail(1);
        case "compatibility" -> method + " compatibility/subjects" + tail(2);
        case "schemas" -> method + " schemas" + (path.size() == 2 ? "/types" : "/ids" + tail(2));
        case "config" -> method + " config" + tail(1);
        default -> method + " ?";
      };
    }

    private String tail(int from) {
      StringBuilder tail = new StringBuilder();
      for (int i = from; i < path.size(); i++) {
        boolean isWord = i == from + 1 || (i == from + 3);
        tail.append('/').append(isWord ? path.get(i) : "*");
      }
      return tail.toString();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaLedger ledger;

  RegistryRoutes(SchemaLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * What the call answers with 200.
   *
   * @throws RegistryRefusal for every other answer
   */
  JsonNode answer(Call call) {
    return switch (call.shape()) {
      case "GET subjects" -> JSON.valueToTree(ledger.subjects());
      case "POST subjects/*" -> node(ledger.lookup(call.at(1), schemaOf(call)));
      case "GET subjects/*/versions" -> JSON.valueToTree(ledger.versions(call.at(1)));
      case "POST subjects/*/versions" ->
          JSON.createObjectNode().put("id", ledger.register(call.at(1), schemaOf(call)));
      case "GET subjects/*/versions/*" -> node(ledger.version(call.at(1), call.at(3)));
      case "GET subjects/*/versions/*/schema" ->
          parsed(ledger.version(call.at(1), call.at(3)).schema());
      case "GET schemas/types" -> JSON.createArrayNode().add("AVRO");
      case "GET schemas/ids/*" -> JSON.createObjectNode().put("schema", schemaById(call));
      case "GET schemas/ids/*/schema" -> parsed(schemaById(call));
      case "POST compatibility/subjects/*/versions", "POST compatibility/subjects/*/versions/*" ->
          compatibility(call);
      case "GET config" ->
          JSON.createObjectNode().put("compatibilityLevel", ledger.level().toString());
      case "GET config/*" -> level(call);
      case "PUT config", "PUT config/*" -> setLevel(call);
      default -> throw refused(call);
    };
  }

  private static RegistryRefusal refused(Call call) {
    boolean isKnownPath = !call.shape().endsWith("?");
    return isKnownPath && !List.of("GET", "POST", "PUT").contains(call.method())
        ? RegistryRefusal.methodNotAllowed(call.method())
        : RegistryRefusal.noSuchPath(String.join("/", call.path()));
  }

  private static String schemaOf(Call call) {
    JsonNode schema = call.body().path("schema");
    if (!schema.isTextual()) {
      throw RegistryRefusal.unreadableRequest();
    }
    String type = call.body().path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw RegistryRefusal.invalidSchema("only AVRO is kept here, not " + type);
    }
    return schema.asText();
  }

  private String schemaById(Call call) {
    try {
      return ledger.schema(Integer.parseInt(call.at(2)));
    } catch (NumberFormatException e) {
      throw RegistryRefusal.noSuchSchema();
    }
  }

  private static ObjectNode node(SchemaLedger.Version version) {
    return JSON.createObjectNode()
        .put("subject", version.subject())
        .put("version", version.version())
        .put("id", version.id())
        .put("schema", version.schema());
  }

  private static JsonNode parsed(String schema) {
    try {
      return JSON.readTree(schema);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a registered schema is JSON", e);
    }
  }

  private JsonNode compatibility(Call call) {
    String version = call.path().size() > 4 ? call.at(4) : "latest";
    List<String> objections = ledger.objections(call.at(2), version, schemaOf(call));
    ObjectNode answer = JSON.createObjectNode().put("is_compatible", objections.isEmpty());
    answer.set("messages", JSON.valueToTree(objections));
    return answer;
  }

  private JsonNode level(Call call) {
    String subject = call.at(1);
    CompatibilityLevel level =
        ledger
            .ownLevel(subject)
            .orElseGet(
                () -> {
                  if (call.query().contains("defaultToGlobal=true")) {
                    return ledger.level();
                  }
                  throw RegistryRefusal.noLevelOf(subject);
                });
    return JSON.createObjectNode().put("compatibilityLevel", level.toString());
  }

  private JsonNode setLevel(Call call) {
    CompatibilityLevel level = CompatibilityLevel.named(call.body().path("compatibility").asText());
    ledger.setLevel(call.path().size() > 1 ? call.at(1) : "", level);
    return JSON.valueToTree(Map.of("compatibility", level.toString()));
  }
}
