/** In which order a post's neighbours are worth reading next. */
@NullMarked
package dev.pressline.memory.related;

import org.jspecify.annotations.NullMarked;
