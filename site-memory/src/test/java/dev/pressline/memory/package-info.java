/** What a site's memory promises. */
@NullMarked
package dev.pressline.memory;

import org.jspecify.annotations.NullMarked;
