/**
 * The lexical pass (level 1): what can be derived from the words of a post and the catalogue alone,
 * in a few milliseconds and always with the same result.
 */
@NullMarked
package dev.pressline.core.enrichment.lexical;

import org.jspecify.annotations.NullMarked;
