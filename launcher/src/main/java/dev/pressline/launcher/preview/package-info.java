/**
 * The preview of a running pipeline: it follows the log from the first question on, so that nobody
 * pays for it before somebody asks.
 */
@NullMarked
package dev.pressline.launcher.preview;

import org.jspecify.annotations.NullMarked;
