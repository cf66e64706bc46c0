/** A bucket of S3-compatible storage, and the right to write to it. */
@NullMarked
package dev.pressline.store.object.bucket;

import org.jspecify.annotations.NullMarked;
