/** The record headers that gate and stores write: CloudEvents, trace context, dead letters. */
@NullMarked
package dev.pressline.publish.headers;

import org.jspecify.annotations.NullMarked;
