/** Posts worth reading next, by what they share. */
@NullMarked
package dev.pressline.core.enrichment.related;

import org.jspecify.annotations.NullMarked;
