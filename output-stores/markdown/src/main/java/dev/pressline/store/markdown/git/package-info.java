/** A Git working copy in which every publication is a commit. */
@NullMarked
package dev.pressline.store.markdown.git;

import org.jspecify.annotations.NullMarked;
