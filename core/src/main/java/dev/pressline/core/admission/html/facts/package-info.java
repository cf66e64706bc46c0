/** What the head of a web page says about its article. */
@NullMarked
package dev.pressline.core.admission.html.facts;

import org.jspecify.annotations.NullMarked;
