/**
 * What tests of several modules share: servers, child processes, guarantees and domain assertions.
 * Never shipped.
 *
 * <p>Servers are embedded unless {@code -Dpressline.test.servers=containers} asks for containers;
 * the tests are the same either way.
 */
@NullMarked
package dev.pressline.testing;

import org.jspecify.annotations.NullMarked;
