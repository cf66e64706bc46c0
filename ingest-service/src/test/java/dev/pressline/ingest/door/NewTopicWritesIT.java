package dev.pressline.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With several requests at a time, two rounds of three on a new broker lose a record here. */
class NewTopicWritesIT {
  private static final int ROUNDS = 2;
  private static final int TOPICS = 8;
  private static final int PARTITIONS = 12;
  private static final int RECORDS = 90;
  private static final byte[] VALUE = new byte[150];

  @TempDir Path folder;

  @Test
  void draftsSentWhileTheirTopicIsBeingMadeAreAllTakenInOrder() throws Exception {
    try (TestServers servers = TestServers.start(folder);
        Admin admin = Admin.create(connection(servers));
        ExecutorService writers =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      for (int round = 0; round < ROUNDS; round++) {
        String prefix = "round-" + round + "-";
        List<String> topics = IntStream.range(0, TOPICS).mapToObj(i -> prefix + i).toList();
        // Given
        List<CompletableFuture<List<RecordMetadata>>> written =
            topics.stream()
                .map(topic -> CompletableFuture.supplyAsync(() -> write(servers, topic), writers))
                .toList();

        // When
        admin.createTopics(topics.stream().map(NewTopicWritesIT::topic).toList()).all().get();

        // Then
        for (CompletableFuture<List<RecordMetadata>> each : written) {
          assertTakenInOrder(each.get());
        }
      }
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, PARTITIONS, (short) 1);
  }

  private static void assertTakenInOrder(List<RecordMetadata> taken) {
    Map<Integer, Long> next = new HashMap<>();
    for (RecordMetadata record : taken) {
      assertThat(record.offset()).isEqualTo(next.getOrDefault(record.partition(), 0L));
      next.put(record.partition(), record.offset() + 1);
    }
    assertThat(taken).hasSize(RECORDS);
  }

  private static List<RecordMetadata> write(TestServers servers, String topic) {
    // Small batches, so that several wait for each partition.
    Map<String, Object> operator = connection(servers);
    operator.put(ProducerConfig.BATCH_SIZE_CONFIG, 200);
    try (var producer =
        new KafkaProducer<>(
            DoorClients.producer(operator, Duration.ofSeconds(20)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        sent.add(producer.send(new ProducerRecord<>(topic, i % PARTITIONS, null, VALUE)));
      }
      producer.flush();
      return sent.stream().map(Future::resultNow).toList();
    }
  }

  private static Map<String, Object> connection(TestServers servers) {
    return new HashMap<>(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrapServers()));
  }
}
