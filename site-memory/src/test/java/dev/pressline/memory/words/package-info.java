/** Laws of words and tags. */
@NullMarked
package dev.pressline.memory.words;

import org.jspecify.annotations.NullMarked;
