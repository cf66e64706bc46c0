/** From files to drafts, and from verdicts back to files. */
@NullMarked
package dev.pressline.launcher.drafts;

import org.jspecify.annotations.NullMarked;
