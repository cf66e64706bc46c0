/** The drafts that a pipeline has judged as they are, so that they need not be sent again. */
@NullMarked
package dev.pressline.launcher.judged;

import org.jspecify.annotations.NullMarked;
