/** The real blogs beside the project, read as drafts are. */
@NullMarked
package dev.pressline.quality.blogs;

import org.jspecify.annotations.NullMarked;
