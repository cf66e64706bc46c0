/** Resolves titles as authors quote them, with their slips, to posts of the site. */
@NullMarked
package dev.pressline.core.enrichment.hint;

import org.jspecify.annotations.NullMarked;
