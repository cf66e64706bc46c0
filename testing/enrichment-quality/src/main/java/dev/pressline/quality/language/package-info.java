/** Which language a text is in. */
@NullMarked
package dev.pressline.quality.language;

import org.jspecify.annotations.NullMarked;
