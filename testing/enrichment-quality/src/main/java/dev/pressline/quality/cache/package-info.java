/** Measures what posts cost that come again as they were. */
@NullMarked
package dev.pressline.quality.cache;

import org.jspecify.annotations.NullMarked;
