/** Threads that go on after failures until they are told to stop. */
@NullMarked
package dev.pressline.publish.supervision;

import org.jspecify.annotations.NullMarked;
