/**
 * Facts derived from a post. They stand off from the text: positions point into the text stream
 * (W3C Web Annotation {@code TextPositionSelector} and {@code TextQuoteSelector}), and the body is
 * never edited.
 */
@NullMarked
package dev.pressline.core.enrichment;

import org.jspecify.annotations.NullMarked;
