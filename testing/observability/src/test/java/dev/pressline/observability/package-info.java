/**
 * What the three services tell of themselves while they run: metrics, logs, traces, health; and
 * that the files of {@code deploy/observability} and the documents agree with it.
 */
@NullMarked
package dev.pressline.observability;

import org.jspecify.annotations.NullMarked;
