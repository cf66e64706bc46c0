/** Which topics there should be, and how they come into being. */
@NullMarked
package dev.pressline.stage.topics;

import org.jspecify.annotations.NullMarked;
