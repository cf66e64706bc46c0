/** Links from a phrase of one post to the post that is about it. */
@NullMarked
package dev.pressline.quality.internal;

import org.jspecify.annotations.NullMarked;
