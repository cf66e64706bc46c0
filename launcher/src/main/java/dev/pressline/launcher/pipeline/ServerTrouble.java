package dev.pressline.launcher.pipeline;

import dev.pressline.wire.registry.RegistryUnavailableException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says in words why brokers or the registry do not let a command do its work. */
public final class ServerTrouble {
  /** A broker that wants TLS hangs up on who does not speak it, and says nothing. */
  static final String WHERE_TO_LOOK =
      " Look at the address, and whether the brokers want TLS or a password, which are named with"
          + " --command-config.";

  private static final String SETTINGS =
      " in the file of --command-config, or in the environment as the services have them";

  /**
   * Of {@code Failed to create new KafkaAdminClient} and {@code Failed to construct kafka
   * consumer}.
   */
  private static final String NOT_MADE = "Failed to c";

  private ServerTrouble() {}

  /** What the failure means and what to do; empty when it is of another kind. */
  public static Optional<String> words(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      Optional<String> words = ofOne(each);
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }

  /** Whether somebody answers, and does not let the user in or not do what was asked. */
  public static boolean isRefusal(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof AuthenticationException || each instanceof AuthorizationException) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> ofOne(Throwable failure) {
    return switch (failure) {
      case SslAuthenticationException e ->
          Optional.of(
              ("There is no TLS connection with the broker: %s. Look at security.protocol and at"
                      + " whom ssl.truststore.location trusts%s.")
                  .formatted(reason(e), SETTINGS));
      case AuthenticationException e ->
          Optional.of(
              ("The broker does not let this user in: %s. Look at security.protocol,"
                      + " sasl.mechanism and sasl.jaas.config%s.")
                  .formatted(reason(e), SETTINGS));
      case AuthorizationException e ->
          Optional.of(
              ("The broker lets this user in, but not do this: %s. It needs Read and Describe of"
                      + " the topics and groups, and Write where the command sends.")
                  .formatted(reason(e)));
      case TimeoutException e ->
          Optional.of("The broker gives no answer: %s.%s".formatted(reason(e), WHERE_TO_LOOK));
      case RegistryUnavailableException e when e.isRefused() ->
          Optional.of(
              ("%s Look at schema.registry.basic.auth.user.info,"
                      + " schema.registry.bearer.auth.token and"
                      + " schema.registry.ssl.truststore.location in the file of --command-config.")
                  .formatted(e.getMessage()));
      case KafkaException e when String.valueOf(e.getMessage()).startsWith(NOT_MADE) ->
          Optional.of(
              "Kafka's client cannot be made of the settings%s: %s."
                  .formatted(SETTINGS, CommandFailedException.rootMessage(e)));
      default -> Optional.empty();
    };
  }

  /** Of a broken handshake the JDK's own words say more than Kafka's. */
  private static String reason(ApiException failure) {
    String reason = CommandFailedException.rootMessage(failure);
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }
}
