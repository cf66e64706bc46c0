package dev.pressline.wire;

import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with the types of what is on it.
 *
 * @param name with the installation's prefix
 * @param keys of the record keys
 * @param values of the record values; the null value, a tombstone, stays null both ways
 */
public record Topic<V>(String name, Serde<String> keys, Serde<V> values) {}
