/** What the pipeline says about drafts, read once for every request that waits for it. */
@NullMarked
package dev.pressline.ingest.door.answers;

import org.jspecify.annotations.NullMarked;
