/** The record headers of every service: CloudEvents, trace context, revision, dead letters. */
@NullMarked
package dev.pressline.stage.headers;

import org.jspecify.annotations.NullMarked;
