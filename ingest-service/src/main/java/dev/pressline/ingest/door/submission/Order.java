package dev.pressline.ingest.door.submission;

import dev.pressline.core.draft.Draft;
import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.request.Wishes;

/**
 * A draft to be taken.
 *
 * @param grant that allows it
 */
public record Order(Grant grant, Draft draft, Wishes wishes) {}
