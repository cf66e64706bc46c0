/** What posts are about by their titles, and where other posts speak of it. */
@NullMarked
package dev.pressline.core.enrichment.subject;

import org.jspecify.annotations.NullMarked;
