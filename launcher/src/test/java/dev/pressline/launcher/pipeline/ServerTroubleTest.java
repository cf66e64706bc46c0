package dev.pressline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ServerTroubleTest {
  /** A failure, and what has to be told of it. */
  record Trouble(Exception failure, List<String> told) {}

  static final List<Trouble> TROUBLES =
      List.of(
          new Trouble(
              new SaslAuthenticationException("Authentication failed: Invalid username"),
              List.of("does not let this user in", "Invalid username", "sasl.jaas.config")),
          new Trouble(
              new SslAuthenticationException(
                  "SSL handshake failed", new SSLHandshakeException("PKIX path building failed")),
              List.of("no TLS connection", "PKIX path building failed", "ssl.truststore.location")),
          new Trouble(
              new TopicAuthorizationException("Not authorized to access topics: [a]"),
              List.of("but not do this", "[a]", "Read and Describe")),
          new Trouble(
              new TimeoutException("Timed out waiting for a node assignment."),
              List.of("gives no answer", "--command-config")),
          new Trouble(
              new KafkaException(
                  "Failed to construct kafka consumer",
                  new IllegalArgumentException("JAAS config entry not terminated")),
              List.of("cannot be made", "JAAS config entry not terminated")));

  @ParameterizedTest
  @FieldSource("TROUBLES")
  void whyACommandIsNotLetInIsToldWithWhatToLookAt(Trouble trouble) {
    assertThat(ServerTrouble.words(new ExecutionException(trouble.failure())))
        .hasValueSatisfying(words -> assertThat(words).contains(trouble.told()));
  }

  @Test
  void otherFailuresAreNotItsBusiness() {
    assertThat(ServerTrouble.words(new IOException("disk full"))).isEmpty();
  }
}
