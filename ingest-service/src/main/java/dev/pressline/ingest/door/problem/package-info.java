/** What the HTTP door answers when it cannot do what was asked: RFC 9457 problem details. */
@NullMarked
package dev.pressline.ingest.door.problem;

import org.jspecify.annotations.NullMarked;
