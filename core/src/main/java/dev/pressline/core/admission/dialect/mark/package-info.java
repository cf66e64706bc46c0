/** Finding the marks of other generators in a body, whatever they mean, in one pass over it. */
@NullMarked
package dev.pressline.core.admission.dialect.mark;

import org.jspecify.annotations.NullMarked;
