/** Which topics and consumer groups there should be, and how topics come into being. */
@NullMarked
package dev.pressline.stage.topics;

import org.jspecify.annotations.NullMarked;
