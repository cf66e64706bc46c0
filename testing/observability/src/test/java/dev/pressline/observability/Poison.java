package dev.pressline.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records that nobody can read. */
final class Poison {
  static final String POST = "blog/poison";
  static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final List<String> TOPICS =
      List.of("drafts", "posts", "enriched-posts", "publications");

  private Poison() {}

  /** Puts one with the text into every topic that a stage, the gate or a store reads. */
  static void into(Services services, String text) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", services.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String topic : TOPICS) {
        var record =
            new ProducerRecord<>(
                Services.PREFIX + topic, POST.getBytes(UTF_8), text.getBytes(UTF_8));
        record
            .headers()
            .add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(UTF_8));
        producer.send(record).get();
      }
    }
  }
}
