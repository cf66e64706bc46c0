/**
 * A real broker and a schema registry inside this JVM, for the quick start and for tests.
 *
 * <p>{@link dev.pressline.embedded.EmbeddedBroker} is Apache Kafka itself: one node, KRaft,
 * transactions and all. {@link dev.pressline.embedded.EmbeddedRegistry} serves those calls of the
 * Confluent Schema Registry REST API that serdes and consoles make. Both keep their data in a
 * folder, survive a kill, listen on the loopback address alone and know nothing of Pressline.
 *
 * <p>Kafka logs through SLF4J under {@code kafka}, {@code org.apache.kafka} and {@code
 * state.change.logger}: the application that brings the logging backend sets them to {@code WARN}.
 */
@NullMarked
package dev.pressline.embedded;

import org.jspecify.annotations.NullMarked;
