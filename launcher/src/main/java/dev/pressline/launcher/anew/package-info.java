/** Has published posts enriched anew, or foresees what that would change. */
@NullMarked
package dev.pressline.launcher.anew;

import org.jspecify.annotations.NullMarked;
