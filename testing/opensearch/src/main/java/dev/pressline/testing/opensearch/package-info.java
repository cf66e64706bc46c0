/** A search cluster for tests. Never shipped. */
@NullMarked
package dev.pressline.testing.opensearch;

import org.jspecify.annotations.NullMarked;
