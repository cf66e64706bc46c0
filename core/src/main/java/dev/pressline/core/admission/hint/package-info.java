/**
 * Lines of a text by which its author asks for a link to another post: {@code also read: title}.
 */
@NullMarked
package dev.pressline.core.admission.hint;

import org.jspecify.annotations.NullMarked;
