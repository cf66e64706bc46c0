package dev.pressline.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.pressline.embedded.EmbeddedBrokerSettings;
import dev.pressline.testing.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

/**
 * A broker that wants TLS, a name and a password, and a registry that wants a token behind TLS;
 * services reach the registry in the clear, as within a cluster.
 */
final class SecuredServers implements TestServers {
  static final String USER = "news";
  static final String PASSWORD = "p4ss word";
  static final String TOKEN = "t0ken";

  private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";

  private final Keys keys;
  private final TestServers guarded;
  private final HttpsServer guard;
  private final HttpClient client = HttpClient.newHttpClient();

  private SecuredServers(Keys keys, TestServers guarded, HttpsServer guard) {
    this.keys = keys;
    this.guarded = guarded;
    this.guard = guard;
  }

  static SecuredServers in(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Keys keys = Keys.in(Files.createDirectories(folder));
    HttpsServer guard =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    guard.setHttpsConfigurator(new HttpsConfigurator(keys.context()));
    TestServers guarded =
        TestServers.embedded(folder, new EmbeddedBrokerSettings(0, brokerSettings(keys)));
    SecuredServers servers = new SecuredServers(keys, guarded, guard);
    guard.createContext("/", servers::letIn);
    guard.start();
    return servers;
  }

  /** The listener keeps its name; its protocol is another one. */
  private static Map<String, String> brokerSettings(Keys keys) {
    return Map.of(
        "listener.security.protocol.map",
        "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT",
        "sasl.enabled.mechanisms",
        "PLAIN",
        "sasl.mechanism.inter.broker.protocol",
        "PLAIN",
        "listener.name.plaintext.plain.sasl.jaas.config",
        MODULE
            + " required username=\"broker\" password=\"b\" user_broker=\"b\" user_%s=\"%s\";"
                .formatted(USER, PASSWORD),
        "ssl.keystore.location",
        keys.own().toString(),
        "ssl.keystore.password",
        Keys.PASSWORD,
        "ssl.key.password",
        Keys.PASSWORD,
        "ssl.truststore.location",
        keys.certificate().toString(),
        "ssl.truststore.type",
        "PEM");
  }

  /** What lets a user in who trusts the certificate, as a file of properties for a command. */
  String clientSettings(String password) {
    return """
    security.protocol=SASL_SSL
    sasl.mechanism=PLAIN
    sasl.jaas.config=%s
    ssl.truststore.type=PEM
    ssl.truststore.location=%s
    schema.registry.bearer.auth.token=%s
    schema.registry.ssl.truststore.type=PEM
    schema.registry.ssl.truststore.location=%s
    """
        .formatted(jaas(password), keys.certificate(), TOKEN, keys.certificate());
  }

  private static String jaas(String password) {
    return "%s required username=\"%s\" password=\"%s\";".formatted(MODULE, USER, password);
  }

  @Override
  public Map<String, String> variables() {
    return Map.of(
        "SPRING_KAFKA_SECURITY_PROTOCOL",
        "SASL_SSL",
        "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
        "PLAIN",
        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
        jaas(PASSWORD),
        "SPRING_KAFKA_SSL_TRUST_STORE_TYPE",
        "PEM",
        "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
        "file:" + keys.certificate());
  }

  /** The registry as it is reached from outside: with TLS and a token. */
  String guardedRegistryUrl() {
    return "https://localhost:"
        + guard.getAddress().getPort()
        + URI.create(registryUrl()).getPath();
  }

  private void letIn(HttpExchange exchange) throws IOException {
    try (exchange) {
      String shown = exchange.getRequestHeaders().getFirst("Authorization");
      if (!("Bearer " + TOKEN).equals(shown)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      HttpResponse<byte[]> answer = asked(exchange);
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private HttpResponse<byte[]> asked(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(registryUrl()).resolve(exchange.getRequestURI()));
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
        .ifPresent(type -> request.header("Content-Type", type));
    byte[] body = exchange.getRequestBody().readAllBytes();
    request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public String bootstrapServers() {
    return guarded.bootstrapServers();
  }

  @Override
  public String registryUrl() {
    return guarded.registryUrl();
  }

  @Override
  public void stopRegistry() {
    guarded.stopRegistry();
  }

  @Override
  public void close() {
    guard.stop(0);
    client.close();
    guarded.close();
  }
}
