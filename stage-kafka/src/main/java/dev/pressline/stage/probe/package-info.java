/**
 * Asks a service in a container how it is, from a process of its own. Knows nothing but the JDK.
 */
@NullMarked
package dev.pressline.stage.probe;

import org.jspecify.annotations.NullMarked;
