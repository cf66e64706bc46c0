package dev.pressline.launcher.access;

import dev.pressline.launcher.pipeline.CommandFailedException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** Makes of Kafka's {@code ssl.…} settings what Kafka's own clients make of them. */
final class Certificates {
  private Certificates() {}

  /**
   * Whom to trust, and what to show to those who ask.
   *
   * @throws ConfigException when a store cannot be read
   */
  static SSLContext context(Map<String, String> settings) {
    ConfigDef definition = new ConfigDef();
    SslConfigs.addClientSslSupport(definition);
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(definition.parse(settings));
      return factory.sslContext();
    } catch (ConfigException e) {
      throw e;
    } catch (KafkaException e) {
      throw new ConfigException(
          "a store of keys or certificates cannot be used: "
              + CommandFailedException.rootMessage(e));
    }
  }
}
