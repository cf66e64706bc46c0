package dev.pressline.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSchemaRegistryTest {
  private static final Schema SCHEMA = Receipt.getClassSchema();
  private static final String REGISTER = "POST /apis/ccompat/v7/subjects/r-value/versions";
  private static final String LOOK_UP = "POST /apis/ccompat/v7/subjects/r-value";
  private static final String FETCH = "GET /apis/ccompat/v7/schemas/ids/7";
  private static final String STRING_SCHEMA = "{\"schema\": \"{\\\"type\\\": \\\"string\\\"}\"}";

  private FakeRegistryServer server;
  private HttpSchemaRegistry registry;

  @BeforeEach
  void start() throws IOException {
    server = new FakeRegistryServer();
    registry = new HttpSchemaRegistry(RegistrySettings.of(server.url(), true));
  }

  @AfterEach
  void stop() {
    registry.close();
    server.close();
  }

  @Test
  void aNewSchemaIsRegisteredOnce() {
    // Given
    server.answers(REGISTER, 200, "{\"id\": 7}");

    // When
    int first = registry.idOf("r-value", SCHEMA);
    int second = registry.idOf("r-value", new Schema.Parser().parse(SCHEMA.toString()));

    // Then
    assertThat(List.of(first, second)).containsExactly(7, 7);
    assertThat(server.lines()).containsExactly(REGISTER);
    assertThat(server.requests().getFirst().body()).startsWith("{\"schema\":\"{");
  }

  @Test
  void theSameSchemaHasAnIdInEverySubject() {
    // Given
    server.answers(REGISTER, 200, "{\"id\": 7}");
    server.answers("POST /apis/ccompat/v7/subjects/s-value/versions", 200, "{\"id\": 8}");

    // Then
    assertThat(registry.idOf("r-value", SCHEMA)).isEqualTo(7);
    assertThat(registry.idOf("s-value", SCHEMA)).isEqualTo(8);
  }

  @Test
  void withoutAutoRegistrationASchemaIsOnlyLookedUp() {
    // Given
    server.answers(LOOK_UP, 200, "{\"subject\": \"r-value\", \"id\": 7, \"version\": 1}");

    // When
    try (var lookingUp = new HttpSchemaRegistry(RegistrySettings.of(server.url(), false))) {
      assertThat(lookingUp.idOf("r-value", SCHEMA)).isEqualTo(7);
    }

    // Then
    assertThat(server.lines()).containsExactly(LOOK_UP);
  }

  @Test
  void aSchemaThatNobodyRegisteredIsRefusedWithTheRemedy() {
    // Given
    server.answers(LOOK_UP, 404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");

    // Then
    try (var lookingUp = new HttpSchemaRegistry(RegistrySettings.of(server.url(), false))) {
      assertThatThrownBy(() -> lookingUp.idOf("r-value", SCHEMA))
          .isInstanceOf(SchemaRefusedException.class)
          .hasMessageContaining("dev.pressline.contracts.Receipt under r-value")
          .hasMessageContaining("register the schema first");
    }
  }

  @ParameterizedTest
  @CsvSource({"409, 40901", "422, 42201"})
  void aSchemaThatTheRegistryDoesNotTakeIsRefusedWithItsReason(int status, int errorCode) {
    server.answers(
        REGISTER,
        status,
        "{\"error_code\": %d, \"message\": \"field /x went away\"}".formatted(errorCode));

    assertThatThrownBy(() -> registry.idOf("r-value", SCHEMA))
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessageContaining("field /x went away");
  }

  @Test
  void aSchemaIsFetchedOnce() {
    // Given
    server.answers(FETCH, 200, STRING_SCHEMA);

    // When
    Schema first = registry.schemaOf(7);
    Schema second = registry.schemaOf(7);

    // Then
    assertThat(first).isEqualTo(Schema.create(Schema.Type.STRING)).isSameAs(second);
    assertThat(server.lines()).containsExactly(FETCH);
  }

  @Test
  void whatIsKnownSurvivesAnOutage() {
    // Given
    server.answers(REGISTER, 200, "{\"id\": 7}").answers(FETCH, 200, STRING_SCHEMA);
    registry.idOf("r-value", SCHEMA);
    registry.schemaOf(7);

    // When
    server.close();

    // Then
    assertThat(registry.idOf("r-value", SCHEMA)).isEqualTo(7);
    assertThat(registry.schemaOf(7)).isNotNull();
    assertThatThrownBy(() -> registry.schemaOf(8)).isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void anOutageIsForgottenWhenItIsOver() {
    // Given
    server.answers(FETCH, 503, "");
    assertThatThrownBy(() -> registry.schemaOf(7)).isInstanceOf(RegistryUnavailableException.class);

    // When
    server.answers(FETCH, 200, STRING_SCHEMA);

    // Then
    assertThat(registry.schemaOf(7)).isEqualTo(Schema.create(Schema.Type.STRING));
  }

  @Test
  void anIdThatTheRegistryDoesNotKnowIsUnknown() {
    server.answers(FETCH, 404, "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}");

    assertThatThrownBy(() -> registry.schemaOf(7))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessage("The schema registry has no schema 7: Schema 7 not found");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"schemaType\": \"PROTOBUF\", \"schema\": \"syntax = 3\"}', 'of type PROTOBUF, not Avro'",
    "'{\"schema\": \"{}\"}', 'no valid Avro schema'",
    "'{}', 'no valid Avro schema'"
  })
  void aSchemaThatIsNoAvroSchemaIsUnknown(String answer, String reason) {
    server.answers(FETCH, 200, answer);

    assertThatThrownBy(() -> registry.schemaOf(7))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "500, '{\"error_code\": 50001, \"message\": \"store failed\"}'",
    "429, '{\"error_code\": 42900, \"message\": \"slow down\"}'",
    "401, '{\"error_code\": 40101, \"message\": \"who are you\"}'",
    "302, ''",
    "404, '<html>no such page</html>'",
    "404, '{\"status\": 404}'",
    "200, '<html>welcome</html>'"
  })
  void anAnswerThatIsNoDecisionMeansUnavailable(int status, String body) {
    server.answers(FETCH, status, body);

    assertThatThrownBy(() -> registry.schemaOf(7))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining(server.authority())
        .hasMessageContaining("status " + status);
  }

  @Test
  void anIdThatIsNoNumberMeansUnavailable() {
    server.answers(REGISTER, 200, "{\"id\": \"seven\"}");

    assertThatThrownBy(() -> registry.idOf("r-value", SCHEMA))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void aRegistryThatDoesNotAnswerInTimeIsUnavailable() throws IOException {
    // Given
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var impatient =
            new HttpSchemaRegistry(
                new RegistrySettings(
                    List.of(URI.create("http://localhost:" + silent.getLocalPort())),
                    true,
                    Duration.ofMillis(200)))) {

      // Then
      assertThatThrownBy(() -> impatient.schemaOf(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("timed out");
    }
  }

  @Test
  void theNextAddressIsAskedWhenOneFails() throws IOException {
    // Given
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    server.answers(FETCH, 200, STRING_SCHEMA);
    String urls = "http://localhost:%d/apis/ccompat/v7, %s/".formatted(closed, server.url());

    // Then
    try (var two = new HttpSchemaRegistry(RegistrySettings.of(urls, true))) {
      assertThat(two.schemaOf(7)).isEqualTo(Schema.create(Schema.Type.STRING));
    }
  }

  @Test
  void userAndPasswordAreSentAndNeverShown() {
    // Given
    server.answers(FETCH, 403, "{}");
    String url = server.url().replace("http://", "http://me:se%63ret@");

    // Then
    try (var secured = new HttpSchemaRegistry(RegistrySettings.of(url, true))) {
      assertThatThrownBy(() -> secured.schemaOf(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageNotContaining("secret")
          .hasMessageNotContaining("me:")
          .hasMessageContaining("does not let this user in (status 403)")
          .matches(failure -> ((RegistryUnavailableException) failure).isRefused());
    }
    assertThat(server.requests().getFirst().authorization()).isEqualTo("Basic bWU6c2VjcmV0");
  }

  @Test
  void whatTheRegistryWantsBesideWinsOverItsAddress() {
    // Given
    server.answers(FETCH, 200, STRING_SCHEMA);
    String url = server.url().replace("http://", "http://me:secret@");
    var access = new RegistryAccess(Optional.of("Bearer t0ken"), Optional.empty());
    RegistrySettings settings = RegistrySettings.of(url, true).with(access);

    // When
    try (var secured = new HttpSchemaRegistry(settings)) {
      secured.schemaOf(7);
    }

    // Then
    assertThat(server.requests().getFirst().authorization()).isEqualTo("Bearer t0ken");
    assertThat(settings.toString()).doesNotContain("t0ken").doesNotContain("secret");
  }

  @Test
  void aRegistryThatIsAwayHasRefusedNobody() {
    assertThatThrownBy(() -> registry.schemaOf(7))
        .isInstanceOf(RegistryUnavailableException.class)
        .matches(failure -> !((RegistryUnavailableException) failure).isRefused());
  }

  @Test
  void aSubjectIsSafeInAnAddress() {
    // Given
    server.answers("POST /apis/ccompat/v7/subjects/a%2Fb-value/versions", 200, "{\"id\": 9}");

    // Then
    assertThat(registry.idOf("a/b-value", SCHEMA)).isEqualTo(9);
  }
}
