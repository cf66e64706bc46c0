/** What Pressline makes of the real documents beside the project, counted once for all tests. */
@NullMarked
package dev.pressline.core.corpus;

import org.jspecify.annotations.NullMarked;
