/** Makes texts of any language into words that can be compared. */
@NullMarked
package dev.pressline.memory.words;

import org.jspecify.annotations.NullMarked;
