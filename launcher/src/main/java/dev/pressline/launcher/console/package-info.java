/** What people and machines read on the terminal. */
@NullMarked
package dev.pressline.launcher.console;

import org.jspecify.annotations.NullMarked;
