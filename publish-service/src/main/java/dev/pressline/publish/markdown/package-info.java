/** The Markdown store, where it is switched on. */
@NullMarked
package dev.pressline.publish.markdown;

import org.jspecify.annotations.NullMarked;
