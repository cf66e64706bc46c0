/** Hashes that stand for contents. */
@NullMarked
package dev.pressline.core.digest;

import org.jspecify.annotations.NullMarked;
