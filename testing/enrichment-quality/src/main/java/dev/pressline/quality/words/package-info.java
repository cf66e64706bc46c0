/** Makes the resources in which the core keeps what is known of words. */
@NullMarked
package dev.pressline.quality.words;

import org.jspecify.annotations.NullMarked;
