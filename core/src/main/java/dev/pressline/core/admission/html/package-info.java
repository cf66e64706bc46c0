/** Bodies written in HTML, and articles taken out of pages. */
@NullMarked
package dev.pressline.core.admission.html;

import org.jspecify.annotations.NullMarked;
