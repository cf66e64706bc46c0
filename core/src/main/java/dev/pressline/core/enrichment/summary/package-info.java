/** A few sentences that say what a post is about, chosen from its own words. */
@NullMarked
package dev.pressline.core.enrichment.summary;

import org.jspecify.annotations.NullMarked;
