package dev.pressline.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  @TempDir Path folder;

  @Test
  void committedTransactionsAreThereAfterARestartOnTheSamePort() throws Exception {
    // Given
    String firstAddress;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS)) {
      firstAddress = broker.bootstrapServers();
      createTopic(broker, "letters");
      sendInTransactions(broker, "letters");
    }

    // When
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS)) {
      // Then
      assertThat(broker.bootstrapServers()).isEqualTo(firstAddress);
      assertThat(committedValues(broker, "letters", 2)).containsExactly("a", "b");
    }
  }

  @Test
  void aSecondBrokerOnTheSameFolderIsRefusedWithTheRemedy() {
    try (EmbeddedBroker _ = EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS))
          .isInstanceOf(DataFolderInUseException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("Stop that instance");
    }
  }

  @Test
  void aTopicThatNobodyCreatedStaysMissing() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS);
        Admin admin = Admin.create(connection(broker))) {
      assertThatThrownBy(
              () -> admin.describeTopics(List.of("absent")).allTopicNames().get(20, SECONDS))
          .hasRootCauseMessage("This server does not host this topic-partition.");
      assertThat(admin.listTopics().names().get(20, SECONDS)).isEmpty();
    }
  }

  private static void createTopic(EmbeddedBroker broker, String topic) throws Exception {
    try (Admin admin = Admin.create(connection(broker))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(20, SECONDS);
    }
  }

  private static void sendInTransactions(EmbeddedBroker broker, String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(topic, "a"));
      producer.commitTransaction();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(topic, "never seen"));
      producer.abortTransaction();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(topic, "b"));
      producer.commitTransaction();
    }
  }

  private static List<String> committedValues(EmbeddedBroker broker, String topic, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "group.id", "readers",
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      // A busy machine may take long to restore the group's coordinator.
      for (int polls = 0; polls < 300 && values.size() < count; polls++) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  private static Map<String, Object> connection(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }
}
