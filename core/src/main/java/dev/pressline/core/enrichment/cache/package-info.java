/** Enrichments that need not be worked out again. */
@NullMarked
package dev.pressline.core.enrichment.cache;

import org.jspecify.annotations.NullMarked;
