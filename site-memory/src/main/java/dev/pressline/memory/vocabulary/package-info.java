/** Which tags of a site's own vocabulary a post would have been given by its author. */
@NullMarked
package dev.pressline.memory.vocabulary;

import org.jspecify.annotations.NullMarked;
