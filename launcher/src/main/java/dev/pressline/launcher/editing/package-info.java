/**
 * What editors change while a pipeline runs: records of compacted topics, read and written whole.
 */
@NullMarked
package dev.pressline.launcher.editing;

import org.jspecify.annotations.NullMarked;
