/** The ingest service: drafts in, admitted posts or refusals out. */
@NullMarked
package dev.pressline.ingest;

import org.jspecify.annotations.NullMarked;
