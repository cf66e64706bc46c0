package dev.pressline.stage.internal;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What becomes of one record.
 *
 * @param outcome {@code emitted}, {@code rejected}, {@code skipped} or {@code dead-lettered}
 * @param reason one of few words; empty when the outcome says all
 * @param result what to send, if anything
 */
record Judgement(
    ConsumerRecord<byte[], byte[]> record,
    String outcome,
    String reason,
    Optional<ProducerRecord<byte[], byte[]>> result) {}
