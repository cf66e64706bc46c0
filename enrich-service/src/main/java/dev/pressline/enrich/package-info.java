/** The enrich service: posts in, enriched posts out, with what the catalogue and the log tell. */
@NullMarked
package dev.pressline.enrich;

import org.jspecify.annotations.NullMarked;
