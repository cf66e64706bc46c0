/** Where enrichments are kept that need not be worked out again. */
@NullMarked
package dev.pressline.enrich.cache;

import org.jspecify.annotations.NullMarked;
