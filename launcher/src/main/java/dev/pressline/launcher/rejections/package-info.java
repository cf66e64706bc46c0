/** What was refused, and whether it has been mended since. */
@NullMarked
package dev.pressline.launcher.rejections;

import org.jspecify.annotations.NullMarked;
