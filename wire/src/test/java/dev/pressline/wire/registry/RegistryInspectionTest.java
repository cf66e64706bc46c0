package dev.pressline.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pressline.contracts.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryInspectionTest {
  private static final String ROOT = "/apis/ccompat/v7";
  private static final String CHECK = "POST " + ROOT + "/compatibility/subjects/r-value/versions";
  private static final Schema SCHEMA = Receipt.getClassSchema();

  private FakeRegistryServer server;
  private RegistryInspection inspection;

  @BeforeEach
  void start() throws IOException {
    server = new FakeRegistryServer();
    inspection = new RegistryInspection(RegistrySettings.of(server.url(), false));
  }

  @AfterEach
  void stop() {
    inspection.close();
    server.close();
  }

  @Test
  void theRuleForAllComesWithTheRegistrysTime() {
    server.answers("GET " + ROOT + "/config", 200, "{\"compatibilityLevel\": \"FULL_TRANSITIVE\"}");

    RegistryInspection.Overview overview = inspection.overview();

    assertThat(overview.rule()).isEqualTo("FULL_TRANSITIVE");
    assertThat(overview.clock().orElseThrow())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void aSubjectMayHaveARuleOfItsOwn() {
    server
        .answers("GET " + ROOT + "/config/r-value", 200, "{\"compatibilityLevel\": \"NONE\"}")
        .answers(
            "GET " + ROOT + "/config/s-value", 404, "{\"error_code\": 40408, \"message\": \"no\"}");

    assertThat(inspection.ruleOf("r-value")).contains("NONE");
    assertThat(inspection.ruleOf("s-value")).isEmpty();
  }

  @Test
  void aSchemaIsKnownOrNot() {
    server
        .answers("POST " + ROOT + "/subjects/r-value", 200, "{\"id\": 7}")
        .answers(
            "POST " + ROOT + "/subjects/s-value",
            404,
            "{\"error_code\": 40401, \"message\": \"\"}");

    assertThat(inspection.knows("r-value", SCHEMA)).isTrue();
    assertThat(inspection.knows("s-value", SCHEMA)).isFalse();
  }

  @Test
  void objectionsAreToldAndANewSubjectHasNone() {
    server
        .answers(CHECK, 200, "{\"is_compatible\": false, \"messages\": [\"field url is gone\"]}")
        .answers(
            CHECK.replace("r-value", "s-value"), 404, "{\"error_code\": 40401, \"message\": \"\"}")
        .answers(CHECK.replace("r-value", "t-value"), 200, "{\"is_compatible\": true}")
        .answers(CHECK.replace("r-value", "u-value"), 200, "{\"is_compatible\": false}");

    assertThat(inspection.objections("r-value", SCHEMA)).containsExactly("field url is gone");
    assertThat(inspection.objections("s-value", SCHEMA)).isEmpty();
    assertThat(inspection.objections("t-value", SCHEMA)).isEmpty();
    assertThat(inspection.objections("u-value", SCHEMA)).containsExactly("it gives no reason");
  }

  @Test
  void aRegistryThatIsAwayIsToldAsSuch() throws IOException {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }
    try (var away =
        new RegistryInspection(RegistrySettings.of("http://localhost:" + port + ROOT, false))) {
      assertThatThrownBy(away::overview).isInstanceOf(RegistryUnavailableException.class);
    }
  }
}
