/** Judges of published pages: the HTML checker of the web's standards body, and axe-core. */
@NullMarked
package dev.pressline.pages;

import org.jspecify.annotations.NullMarked;
