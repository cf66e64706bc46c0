/** The use of the door: a draft is taken, once, and perhaps waited for. */
@NullMarked
package dev.pressline.ingest.door.submission;

import org.jspecify.annotations.NullMarked;
