/** A server of S3's protocol for tests, from Maven Central. */
@NullMarked
package dev.pressline.testing.s3;

import org.jspecify.annotations.NullMarked;
