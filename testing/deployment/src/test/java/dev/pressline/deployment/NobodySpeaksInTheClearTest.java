package dev.pressline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * With the settings of the overlay every client of every service wants TLS: consumers, producers
 * and administrators of stages, door, views, gate and stores.
 */
class NobodySpeaksInTheClearTest {
  static final List<String> NAMES = StandingService.NAMES;

  private static final int ENOUGH_CONNECTIONS = 15;
  private static final int TLS_HANDSHAKE = 0x16;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyConnectionBeginsWithTls(String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<Integer> seen = firstBytesOf(name, overlay());

    assertThat(seen).hasSize(ENOUGH_CONNECTIONS).containsOnly(TLS_HANDSHAKE);
  }

  @Test
  void aServiceThatIsNotToldOfTlsIsCaught()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, Object> settings = overlay();
    settings.remove("SPRING_KAFKA_SECURITY_PROTOCOL");

    assertThat(firstBytesOf("ingest-service", settings)).isNotEmpty().doesNotContain(TLS_HANDSHAKE);
  }

  private List<Integer> firstBytesOf(String name, Map<String, Object> settings)
      throws IOException, InterruptedException, GeneralSecurityException {
    try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
        FirstBytes broker = FirstBytes.listening()) {
      settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + broker.port());
      settings.put("SPRING_KAFKA_SSL_TRUST_STORE_LOCATION", "file:" + someAuthority());
      settings.put("PRESSLINE_REGISTRY_URLS", registry.url());
      settings.put("PRESSLINE_STATE", folder.resolve("state").toString());
      // Otherwise the topics are asked for first, and everybody else waits.
      settings.put("PRESSLINE_STAGE_CREATE_TOPICS", "false");
      settings.put("PRESSLINE_ENRICH_CATALOGUE_PATIENCE", "0s");
      try (ConfigurableApplicationContext service = started(name, settings)) {
        return broker.first(ENOUGH_CONNECTIONS, Duration.ofSeconds(60));
      }
    }
  }

  private static ConfigurableApplicationContext started(String name, Map<String, Object> settings) {
    return StandingService.application(name)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource("overlay-systemEnvironment", settings)))
        .run("--server.port=0", "--logging.level.org.apache.kafka=off", "--logging.level.root=off");
  }

  /** As a pod has them: settings as variables, and secrets, whose names are keys. */
  private static Map<String, Object> overlay() {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (Manifest manifest : KustomizeFiles.of(Project.KUBERNETES.resolve(Project.OVERLAY))) {
      settings.putAll(manifest.content().entries("data"));
      manifest
          .content()
          .entries("stringData")
          .forEach(
              (key, value) ->
                  settings.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
    }
    settings.remove("SPRING_CONFIG_IMPORT");
    return settings;
  }

  /** A certificate that the JDK brings along, in PEM. */
  private Path someAuthority() throws IOException, GeneralSecurityException {
    Path trusted = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore store = KeyStore.getInstance(trusted.toFile(), (char[]) null);
    byte[] certificate = store.getCertificate(store.aliases().nextElement()).getEncoded();
    return Files.writeString(
        folder.resolve("ca.crt"),
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(certificate)));
  }
}
