/** The entities that may be linked and tagged. */
@NullMarked
package dev.pressline.core.catalogue;

import org.jspecify.annotations.NullMarked;
