package dev.pressline.publish.stores;

import dev.pressline.core.publication.Publication;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A publication with the record that carries it. */
record LogEntry(ConsumerRecord<byte[], byte[]> record, Publication publication) {}
