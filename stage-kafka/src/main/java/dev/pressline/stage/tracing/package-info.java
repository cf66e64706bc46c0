/**
 * Traces for a back end that speaks OTLP.
 *
 * <p>The ids of traces and spans follow from the events and travel in their {@code traceparent}
 * headers whether or not anybody looks at traces. What is exported here are spans of exactly those
 * ids; so services may be switched on one by one, and what one of them exports fits to what another
 * wrote into the log long before.
 */
@NullMarked
package dev.pressline.stage.tracing;

import org.jspecify.annotations.NullMarked;
