/** How facts about an installation are come by, without changing it. */
@NullMarked
package dev.pressline.launcher.doctor.look;

import org.jspecify.annotations.NullMarked;
