/** Finds among a site's posts those that say nearly the same in the same words. */
@NullMarked
package dev.pressline.core.enrichment.duplicate;

import org.jspecify.annotations.NullMarked;
