/** The embedded default, and the connection to a pipeline that runs elsewhere. */
@NullMarked
package dev.pressline.launcher.pipeline;

import org.jspecify.annotations.NullMarked;
