/**
 * The walls between the modules, checked. Every rule lists what is allowed rather than what is
 * forbidden, says how to mend a violation, and is shown to catch one that was planted.
 */
@NullMarked
package dev.pressline.architecture;

import org.jspecify.annotations.NullMarked;
