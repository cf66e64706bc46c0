/**
 * Finds the real documents that tests read when they lie beside the project, and the browser in
 * which they open pages.
 */
@NullMarked
package dev.pressline.material;

import org.jspecify.annotations.NullMarked;
