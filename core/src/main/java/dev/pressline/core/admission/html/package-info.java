/** Every body as a DOM: sanitised, canonical, and pages taken apart. */
@NullMarked
package dev.pressline.core.admission.html;

import org.jspecify.annotations.NullMarked;
