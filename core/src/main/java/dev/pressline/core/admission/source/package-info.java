/** From submitted bytes to text whose places an author finds again in the file. */
@NullMarked
package dev.pressline.core.admission.source;

import org.jspecify.annotations.NullMarked;
