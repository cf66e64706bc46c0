/** Whether every output store holds what the publications log says. */
@NullMarked
package dev.pressline.launcher.stock;

import org.jspecify.annotations.NullMarked;
