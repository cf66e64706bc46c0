/** The way of a draft from the HTTP door into the log. */
@NullMarked
package dev.pressline.ingest.door.log;

import org.jspecify.annotations.NullMarked;
