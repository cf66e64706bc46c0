/** What the editors of a site decided about tags, and what authors wish of enrichment. */
@NullMarked
package dev.pressline.core.enrichment.decision;

import org.jspecify.annotations.NullMarked;
