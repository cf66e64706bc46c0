/** Tests of what is suggested. */
@NullMarked
package dev.pressline.enrich.suggestion;

import org.jspecify.annotations.NullMarked;
