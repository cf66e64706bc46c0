/**
 * How a command gets into a pipeline whose brokers and registry want TLS, a name and a password:
 * from a file, and from the variables that the services have.
 */
@NullMarked
package dev.pressline.launcher.access;

import org.jspecify.annotations.NullMarked;
