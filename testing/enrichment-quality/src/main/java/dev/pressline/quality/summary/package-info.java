/** How close summaries come to what authors wrote themselves. */
@NullMarked
package dev.pressline.quality.summary;

import org.jspecify.annotations.NullMarked;
