/** The records that could not be processed, as an operator looks at them. */
@NullMarked
package dev.pressline.launcher.letters;

import org.jspecify.annotations.NullMarked;
