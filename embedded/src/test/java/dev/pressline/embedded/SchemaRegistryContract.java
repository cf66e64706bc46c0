package dev.pressline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What any registry we work with answers, whoever wrote it. */
@SuppressWarnings("ClassCanBeStatic")
abstract class SchemaRegistryContract {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final String LETTER = schema("{'name':'text','type':'string'}");
  private static final String LETTER_WITH_AUTHOR =
      schema("{'name':'text','type':'string'},{'name':'author','type':'string','default':''}");
  private static final String LETTER_WITH_DEMANDED_AUTHOR =
      schema("{'name':'text','type':'string'},{'name':'author','type':'string'}");
  private static final String LETTER_IN_NUMBERS = schema("{'name':'text','type':'int'}");

  private String subject = "";

  /** The registry under test, address below which the calls lie. */
  abstract RegistryClient registry();

  /** Names are fresh, because a registry outlives a test. */
  @BeforeEach
  void nameTheSubject(TestInfo test) {
    subject = test.getTestMethod().orElseThrow().getName() + "-value";
    put("/config", Map.of("compatibility", "FULL_TRANSITIVE"));
  }

  @Test
  void aRegisteredSchemaIsFoundByItsId() {
    int id = registered(subject, LETTER);

    var answer = registry().get("/schemas/ids/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/vnd.schemaregistry.v1+json");
    assertThat(asJson(answer.body().path("schema").asText())).isEqualTo(asJson(LETTER));
  }

  @Test
  void theSameSchemaHasOneIdUnderEverySubject() {
    int first = registered(subject, LETTER);

    assertThat(registered(subject, LETTER)).isEqualTo(first);
    assertThat(registered(subject + "2", LETTER)).isEqualTo(first);
    assertThat(versions(subject)).containsExactly(1);
  }

  @Test
  void aSubjectListsItsVersionsAndKnowsTheLatest() {
    registered(subject, LETTER);
    int second = registered(subject, LETTER_WITH_AUTHOR);

    var latest = registry().get("/subjects/" + subject + "/versions/latest").body();
    var oldest = registry().get("/subjects/" + subject + "/versions/1").body();

    assertThat(versions(subject)).containsExactly(1, 2);
    assertThat(latest.path("version").asInt()).isEqualTo(2);
    assertThat(latest.path("id").asInt()).isEqualTo(second);
    assertThat(latest.path("subject").asText()).isEqualTo(subject);
    assertThat(asJson(oldest.path("schema").asText())).isEqualTo(asJson(LETTER));
    assertThat(registry().get("/subjects").body())
        .contains(JSON.getNodeFactory().textNode(subject));
  }

  @Test
  void aSchemaIsLookedUpUnderItsSubject() {
    int id = registered(subject, LETTER);

    var answer = post("/subjects/" + subject, LETTER);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("id").asInt()).isEqualTo(id);
    assertThat(answer.body().path("version").asInt()).isEqualTo(1);
    assertThat(answer.body().path("subject").asText()).isEqualTo(subject);
  }

  @Test
  void aChangeThatBreaksReadersIsRefusedWithTheFieldNamed() {
    registered(subject, LETTER);

    var answer = post("/subjects/" + subject + "/versions", LETTER_WITH_DEMANDED_AUTHOR);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("error_code").asInt()).isEqualTo(409);
    assertThat(answer.body().path("message").asText()).contains("author").contains("/fields/1");
  }

  @Test
  void everyEarlierVersionCounts() {
    registered(subject, LETTER);
    registered(subject, LETTER_WITH_AUTHOR);

    var answer = post("/subjects/" + subject + "/versions", LETTER_IN_NUMBERS);

    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void compatibilityCanBeAskedWithoutRegistering() {
    registered(subject, LETTER);
    String path = "/compatibility/subjects/" + subject + "/versions/latest";

    assertThat(post(path, LETTER_WITH_AUTHOR).body().path("is_compatible").asBoolean()).isTrue();
    assertThat(post(path, LETTER_IN_NUMBERS).body().path("is_compatible").asBoolean()).isFalse();
    assertThat(versions(subject)).containsExactly(1);
  }

  @Test
  void aSubjectCanBeGivenARuleOfItsOwn() {
    registered(subject, LETTER);

    var answer = put("/config/" + subject, Map.of("compatibility", "NONE"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("compatibility").asText()).isEqualTo("NONE");
    assertThat(registry().get("/config/" + subject).body().path("compatibilityLevel").asText())
        .isEqualTo("NONE");
    assertThat(post("/subjects/" + subject + "/versions", LETTER_IN_NUMBERS).status())
        .isEqualTo(200);
  }

  @Test
  void theRuleForAllSubjectsIsTold() {
    assertThat(registry().get("/config").body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void whatIsMissingIsTold() {
    registered(subject, LETTER);

    assertRefused(registry().get("/subjects/absent/versions"), 404, 40401);
    assertRefused(registry().get("/subjects/absent/versions/latest"), 404, 40401);
    assertRefused(registry().get("/subjects/" + subject + "/versions/99"), 404, 40402);
    assertRefused(registry().get("/schemas/ids/987654"), 404, 40403);
    assertRefused(post("/subjects/absent", LETTER), 404, 40401);
    assertRefused(post("/subjects/" + subject, LETTER_IN_NUMBERS), 404, 40403);
  }

  @Test
  void whatIsNotASchemaIsRefused() {
    var answer = post("/subjects/" + subject + "/versions", "{'type':'no such type'}");

    assertRefused(answer, 422, 42201);
  }

  @Test
  void aVersionThatIsNoNumberIsRefused() {
    registered(subject, LETTER);

    var answer = registry().get("/subjects/" + subject + "/versions/newest");

    // Confluent says 422, Apicurio 404.
    assertThat(answer.status()).isIn(422, 404);
    assertThat(answer.body().path("error_code").asInt()).isIn(42202, 40402);
  }

  private static void assertRefused(RegistryClient.Answer answer, int status, int errorCode) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
    assertThat(answer.body().path("error_code").asInt()).isEqualTo(errorCode);
    assertThat(answer.body().path("message").asText()).isNotBlank();
  }

  private int registered(String subject, String schema) {
    var answer = post("/subjects/" + subject + "/versions", schema);
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(200);
    return answer.body().path("id").asInt();
  }

  private List<Integer> versions(String subject) {
    return JSON.convertValue(
        registry().get("/subjects/" + subject + "/versions").body(),
        JSON.getTypeFactory().constructCollectionType(List.class, Integer.class));
  }

  private RegistryClient.Answer post(String path, String schema) {
    return registry().send("POST", path, Map.of("schema", schema.replace('\'', '"')));
  }

  private RegistryClient.Answer put(String path, Map<String, String> body) {
    return registry().send("PUT", path, body);
  }

  private static JsonNode asJson(String schema) {
    try {
      return JSON.readTree(schema.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(schema, e);
    }
  }

  private static String schema(String fields) {
    return "{'type':'record','name':'Letter','namespace':'post.office','fields':[" + fields + "]}";
  }
}
