package dev.pressline.store.webhook.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How an endpoint is doing.
 *
 * @param name of the endpoint
 * @param pending posts of which it is still to be told
 * @param behindSince when the first of those was to be told
 * @param failures in a row
 * @param nextAttempt when it is called again; empty when there is nothing to tell, or it is
 *     disabled
 * @param lastSuccess when it last took something
 * @param lastFailure why it last did not
 * @param disabledAt since when it is not called any more
 */
public record EndpointReport(
    String name,
    int pending,
    Optional<Instant> behindSince,
    int failures,
    Optional<Instant> nextAttempt,
    Optional<Instant> lastSuccess,
    Optional<String> lastFailure,
    Optional<Instant> disabledAt) {}
