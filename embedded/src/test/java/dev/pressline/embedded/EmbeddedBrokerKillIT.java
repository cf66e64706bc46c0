package dev.pressline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerKillIT {
  private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

  @TempDir Path folder;

  @Test
  void aKilledBrokerHasEverythingItAcknowledgedAndIsBackWithinAMinute() throws Exception {
    // Given
    Process process = brokerProcess();
    String address = ready(process);
    assertThatThrownBy(() -> EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS))
        .isInstanceOf(DataFolderInUseException.class);
    List<String> acknowledged = sendUntilEnough(address);

    // When
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    long killed = System.nanoTime();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, EmbeddedBrokerSettings.DEFAULTS)) {
      Duration startUp = Duration.ofNanos(System.nanoTime() - killed);

      // Then
      assertThat(values(broker.bootstrapServers())).containsExactlyElementsOf(acknowledged);
      assertThat(startUp).isLessThan(Duration.ofSeconds(60));
    }
  }

  private Process brokerProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            BrokerProcess.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String ready(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ready ")) {
        return line.substring("ready ".length());
      }
    }
    throw new IllegalStateException("The broker process ended before it was ready");
  }

  private static List<String> sendUntilEnough(String address) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", address);
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
    }
    List<String> acknowledged = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < 200; i++) {
        producer.send(new ProducerRecord<>(LETTERS.topic(), "letter " + i)).get();
        acknowledged.add("letter " + i);
      }
    }
    return acknowledged;
  }

  private static List<String> values(String address) {
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", address),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(LETTERS));
      consumer.seekToBeginning(List.of(LETTERS));
      long end = consumer.endOffsets(List.of(LETTERS)).getOrDefault(LETTERS, 0L);
      while (consumer.position(LETTERS) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
