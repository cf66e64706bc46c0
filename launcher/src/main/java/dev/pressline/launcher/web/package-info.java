/** Serves a finished site from its folder. */
@NullMarked
package dev.pressline.launcher.web;

import org.jspecify.annotations.NullMarked;
