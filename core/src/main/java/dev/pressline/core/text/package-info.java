/**
 * The text stream of a post's HTML, into which every position of an enrichment, hint or citation
 * points.
 */
@NullMarked
package dev.pressline.core.text;

import org.jspecify.annotations.NullMarked;
