/** What every client of a pipeline does: send drafts, read what is said about them. */
@NullMarked
package dev.pressline.wire.client;

import org.jspecify.annotations.NullMarked;
