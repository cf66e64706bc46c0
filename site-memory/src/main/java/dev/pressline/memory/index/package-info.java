/** A thin adapter to Lucene: posts in, the nearest of them out. */
@NullMarked
package dev.pressline.memory.index;

import org.jspecify.annotations.NullMarked;
