/**
 * Finds the project's own files, the real documents that tests read when they lie beside it, and
 * the browser in which they open pages.
 */
@NullMarked
package dev.pressline.material;

import org.jspecify.annotations.NullMarked;
