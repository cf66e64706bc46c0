/** Which entities of the catalogue a text means by its words, and how surely. */
@NullMarked
package dev.pressline.core.enrichment.linking;

import org.jspecify.annotations.NullMarked;
