/** Every body as a DOM: mended, sanitised and brought into its canonical form. */
@NullMarked
package dev.pressline.core.admission.body;

import org.jspecify.annotations.NullMarked;
