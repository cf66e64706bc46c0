/** What readers would notice when a post gets another enrichment. */
@NullMarked
package dev.pressline.core.enrichment.change;

import org.jspecify.annotations.NullMarked;
