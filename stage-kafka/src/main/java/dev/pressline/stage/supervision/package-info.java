/** What goes on after failures until it is told to stop, and tells how it is doing. */
@NullMarked
package dev.pressline.stage.supervision;

import org.jspecify.annotations.NullMarked;
