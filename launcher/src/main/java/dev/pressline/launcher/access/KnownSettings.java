package dev.pressline.launcher.access;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;

/** The names that a file of settings may have. */
final class KnownSettings {
  /** Of Kafka's clients: what all of them have, but for what the command decides. */
  static final Set<String> OF_BROKERS = ofBrokers();

  /** Of the registry's TLS, without {@link #REGISTRY}. */
  static final Set<String> OF_TLS = ofTls();

  /** Starts the names of what the registry wants, as with Confluent's own clients. */
  static final String REGISTRY = "schema.registry.";

  /** User and password, with a colon between them. */
  static final String USER_INFO = REGISTRY + "basic.auth.user.info";

  /** A token of OAuth. */
  static final String BEARER_TOKEN = REGISTRY + "bearer.auth.token";

  private KnownSettings() {}

  /** Whether it is for somebody who reads or writes, and so for the command to decide. */
  static boolean isForTheCommand(String name) {
    return AdminClientConfig.configNames().contains(name)
        || ProducerConfig.configNames().contains(name)
        || ConsumerConfig.configNames().contains(name);
  }

  /** Whether the registry is told by it. */
  static boolean isOfRegistry(String name) {
    return name.equals(USER_INFO)
        || name.equals(BEARER_TOKEN)
        || (name.startsWith(REGISTRY) && OF_TLS.contains(name.substring(REGISTRY.length())));
  }

  private static Set<String> ofBrokers() {
    Set<String> names = new HashSet<>(AdminClientConfig.configNames());
    names.retainAll(ProducerConfig.configNames());
    names.retainAll(ConsumerConfig.configNames());
    names.removeAll(
        Set.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG));
    return Set.copyOf(names);
  }

  private static Set<String> ofTls() {
    ConfigDef tls = new ConfigDef();
    SslConfigs.addClientSslSupport(tls);
    return Set.copyOf(tls.names());
  }
}
