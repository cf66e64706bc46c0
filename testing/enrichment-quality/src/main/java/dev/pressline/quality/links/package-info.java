/** Measures links to entities against texts in which people marked them. */
@NullMarked
package dev.pressline.quality.links;

import org.jspecify.annotations.NullMarked;
