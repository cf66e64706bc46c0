/** The webhook store beside the others, with what it tells of itself. */
@NullMarked
package dev.pressline.publish.webhook;

import org.jspecify.annotations.NullMarked;
