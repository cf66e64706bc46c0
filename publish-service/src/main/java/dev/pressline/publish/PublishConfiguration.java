package dev.pressline.publish;

import dev.pressline.contracts.Topics;
import dev.pressline.stage.StageSettings;
import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.RegistrySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gate and stores share: the topics, the way to the broker, the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublishProperties.class, SiteFolders.class})
class PublishConfiguration {
  /**
   * The installation's broker.
   *
   * @param client settings that every Kafka client has
   * @param ensureTopics makes the topics of this service be there
   * @param backOff between failures of what is unavailable
   */
  record Broker(
      Map<String, Object> client,
      Runnable ensureTopics,
      BackOff backOff,
      StageSettings settings,
      InstantSource clock,
      MeterRegistry meters) {}

  @Bean
  HttpSchemaRegistry schemaRegistry(PublishProperties properties) {
    PublishProperties.Registry registry = properties.registry();
    return new HttpSchemaRegistry(RegistrySettings.of(registry.urls(), registry.autoRegister()));
  }

  @Bean
  PipelineTopics pipelineTopics(PublishProperties properties, HttpSchemaRegistry registry) {
    return new PipelineTopics(Topics.withPrefix(properties.prefix()), registry);
  }

  @Bean
  Broker broker(
      KafkaProperties kafka,
      PublishProperties properties,
      StageSettings settings,
      TopicPlan plan,
      ObjectProvider<MeterRegistry> meters) {
    Map<String, Object> client = Map.copyOf(kafka.buildAdminProperties());
    List<TopicSpec> topics = PublishLayout.topics(properties.prefix(), plan);
    Runnable ensureTopics =
        settings.createTopics() ? () -> new TopicCreation(client).ensure(topics) : () -> {};
    return new Broker(
        client,
        ensureTopics,
        settings.backOff(),
        settings,
        InstantSource.system(),
        meters.getIfAvailable(SimpleMeterRegistry::new));
  }
}
