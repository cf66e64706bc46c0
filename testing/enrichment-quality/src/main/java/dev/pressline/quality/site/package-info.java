/** Measures what a site's memory tells, on blogs whose authors gave tags. */
@NullMarked
package dev.pressline.quality.site;

import org.jspecify.annotations.NullMarked;
