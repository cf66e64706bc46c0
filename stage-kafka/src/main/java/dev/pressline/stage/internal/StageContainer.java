package dev.pressline.stage.internal;

import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;

/** Builds the Kafka clients of a stage. */
final class StageContainer {
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);
  private static final Duration AUTHENTICATION_RETRY = Duration.ofSeconds(10);

  private StageContainer() {}

  /** Commits nothing by itself: offsets go with the transaction of the batch. */
  static ConcurrentMessageListenerContainer<byte[], byte[]> container(
      StageDefinition<?, ?, ?> definition,
      Map<String, Object> clientSettings,
      StageListener listener,
      CommonErrorHandler retry,
      MeterRegistry meters) {
    var consumers =
        new DefaultKafkaConsumerFactory<>(
            clientSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    ContainerProperties properties = new ContainerProperties(definition.input().topic());
    properties.setGroupId(definition.groupId());
    properties.setClientId(definition.groupId());
    properties.setAckMode(AckMode.MANUAL);
    properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
    properties.setMessageListener(listener);
    properties.setMissingTopicsFatal(false);
    properties.setShutdownTimeout(PATIENCE_AT_STOP.toMillis());
    properties.setAuthExceptionRetryInterval(AUTHENTICATION_RETRY);
    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("stage-" + definition.name());
    container.setCommonErrorHandler(retry);
    return container;
  }

  static DefaultKafkaProducerFactory<byte[], byte[]> producers(
      StageDefinition<?, ?, ?> definition,
      Map<String, Object> clientSettings,
      StageSettings settings,
      MeterRegistry meters) {
    var producers =
        new DefaultKafkaProducerFactory<>(
            clientSettings, new ByteArraySerializer(), new ByteArraySerializer());
    producers.setTransactionIdPrefix(definition.groupId() + "-" + settings.instanceName() + "-");
    producers.addListener(new MicrometerProducerListener<>(meters));
    return producers;
  }
}
