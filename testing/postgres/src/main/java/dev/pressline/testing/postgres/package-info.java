/** A real PostgreSQL server for tests, from Maven Central or as a container. */
@NullMarked
package dev.pressline.testing.postgres;

import org.jspecify.annotations.NullMarked;
