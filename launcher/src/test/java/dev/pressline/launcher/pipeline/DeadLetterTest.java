package dev.pressline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Revision;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static final long APPENDED = 1_700_000_000_000L;

  @Test
  void aReplayedDraftCarriesTheRevisionItHad() {
    ProducerRecord<byte[], byte[]> replay = letter("drafts").replay("drafts");

    assertThat(replay.topic()).isEqualTo("drafts");
    assertThat(header(replay, "pressline-revision"))
        .isEqualTo(Long.toString(Revision.of(APPENDED, 42).value()));
    assertThat(header(replay, "traceparent")).isEqualTo("00-trace");
    assertThat(replay.headers()).noneMatch(it -> it.key().startsWith("kafka_dlt-"));
  }

  @Test
  void aDraftReplayedBeforeKeepsItsFirstRevision() {
    DeadLetter letter = letter("drafts");
    letter.record().headers().add("pressline-revision", bytes("7"));

    assertThat(header(letter.replay("drafts"), "pressline-revision")).isEqualTo("7");
  }

  @Test
  void recordsOfLaterTopicsHaveTheirRevisionInside() {
    assertThat(letter("posts").replay("drafts").headers().lastHeader("pressline-revision"))
        .isNull();
  }

  @Test
  void whereItCameFromIsTold() {
    DeadLetter letter = letter("drafts");
    letter.record().headers().add("kafka_dlt-original-partition", integer(4));
    letter.record().headers().add("kafka_dlt-original-timestamp-type", bytes("LogAppendTime"));
    letter.record().headers().add("kafka_dlt-original-consumer-group", bytes("ingest"));

    assertThat(letter.originalPosition()).isEqualTo("drafts-4@42");
    assertThat(letter.originalTime()).contains(Instant.ofEpochMilli(APPENDED));
    assertThat(letter.timestampType()).contains("LogAppendTime");
    assertThat(letter.group()).contains("ingest");
    assertThat(letter.revision()).contains(Revision.of(APPENDED, 42));
  }

  @Test
  void aRevisionThatIsNoNumberIsNone() {
    DeadLetter letter = letter("drafts");
    letter.record().headers().add("pressline-revision", bytes("newest"));

    assertThat(letter.revision()).contains(Revision.of(APPENDED, 42));
  }

  private static DeadLetter letter(String topic) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(topic + "-dlt", 0, 3, bytes("blog/a"), bytes("value"));
    record.headers().add("kafka_dlt-original-topic", bytes(topic));
    record.headers().add("kafka_dlt-original-offset", number(42));
    record.headers().add("kafka_dlt-original-timestamp", number(APPENDED));
    record.headers().add("traceparent", bytes("00-trace"));
    return new DeadLetter(record);
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    assertThat(header).as(name).isNotNull();
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static byte[] integer(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
