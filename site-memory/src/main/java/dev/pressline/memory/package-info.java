/** What a site's published posts tell about a new one. */
@NullMarked
package dev.pressline.memory;

import org.jspecify.annotations.NullMarked;
