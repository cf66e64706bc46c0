/** How far the consumer groups of an installation are behind, in records and in time. */
@NullMarked
package dev.pressline.launcher.lag;

import org.jspecify.annotations.NullMarked;
