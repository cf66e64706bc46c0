/** Bytes that nobody chose, given to the core: searched for by Jazzer, guided by coverage. */
@NullMarked
package dev.pressline.fuzzing;

import org.jspecify.annotations.NullMarked;
