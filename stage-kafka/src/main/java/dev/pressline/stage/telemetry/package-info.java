/** What a step of the pipeline tells of itself: metrics and the context of its log lines. */
@NullMarked
package dev.pressline.stage.telemetry;

import org.jspecify.annotations.NullMarked;
