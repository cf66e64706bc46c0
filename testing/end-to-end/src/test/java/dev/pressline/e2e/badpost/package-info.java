/**
 * One bad post beside good ones, in each way that takes down one of the generators authors know.
 */
@NullMarked
package dev.pressline.e2e.badpost;

import org.jspecify.annotations.NullMarked;
