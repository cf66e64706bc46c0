/** The decision whether a draft becomes a post, and the reading it takes. */
@NullMarked
package dev.pressline.core.admission;

import org.jspecify.annotations.NullMarked;
