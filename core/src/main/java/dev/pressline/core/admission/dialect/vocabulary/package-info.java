/** What the marks of other generators mean, mark by mark, without regard to where they stand. */
@NullMarked
package dev.pressline.core.admission.dialect.vocabulary;

import org.jspecify.annotations.NullMarked;
