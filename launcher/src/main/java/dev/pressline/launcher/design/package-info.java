/** What an installation is to be like: its topics, its consumer groups, its settings. */
@NullMarked
package dev.pressline.launcher.design;

import org.jspecify.annotations.NullMarked;
