/** Finds the real documents that tests read when they lie beside the project. */
@NullMarked
package dev.pressline.material;

import org.jspecify.annotations.NullMarked;
