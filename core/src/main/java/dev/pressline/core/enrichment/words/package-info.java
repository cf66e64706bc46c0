/**
 * The words of a text: where they stand, what variants have in common, and of what class they are.
 */
@NullMarked
package dev.pressline.core.enrichment.words;

import org.jspecify.annotations.NullMarked;
