/** One class a subcommand. */
@NullMarked
package dev.pressline.launcher.command;

import org.jspecify.annotations.NullMarked;
