package dev.pressline.stage;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * A record that came in.
 *
 * @param value empty for a tombstone
 * @param headers as they came; not to be changed
 */
public record Arrival<I>(String key, Optional<I> value, RecordOrigin origin, Headers headers) {}
