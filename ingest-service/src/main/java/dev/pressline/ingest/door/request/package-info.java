/** From HTTP requests to drafts: pure functions, and the JSON form of a draft. */
@NullMarked
package dev.pressline.ingest.door.request;

import org.jspecify.annotations.NullMarked;
