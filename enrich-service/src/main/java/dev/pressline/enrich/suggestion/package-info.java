/** Tags that nobody gave yet and an editor may want. */
@NullMarked
package dev.pressline.enrich.suggestion;

import org.jspecify.annotations.NullMarked;
