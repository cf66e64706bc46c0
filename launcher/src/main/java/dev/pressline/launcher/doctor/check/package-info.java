/** What facts about an installation mean: pure functions from facts to findings. */
@NullMarked
package dev.pressline.launcher.doctor.check;

import org.jspecify.annotations.NullMarked;
