/**
 * Compares what stores show with what the publications log says, all the time and a little at a
 * time, and has them mend what somebody deleted or changed by hand.
 */
@NullMarked
package dev.pressline.publish.stores.upkeep;

import org.jspecify.annotations.NullMarked;
