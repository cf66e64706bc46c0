package dev.pressline.core.enrichment.story;

import dev.pressline.core.post.PostId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a post stands in its series.
 *
 * @param series its name, as the first part writes it
 * @param number of the part, as the title says
 * @param last the highest number of the series; empty when it is a long one, which goes on
 * @param previous the part before, if it is live
 * @param next the part behind
 */
public record SeriesPlace(
    String series,
    int number,
    OptionalInt last,
    Optional<PostId> previous,
    Optional<PostId> next) {}
