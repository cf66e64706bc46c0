package dev.pressline.core.publication;

import java.time.Instant;

/**
 * A store is to be filled again from the publications log.
 *
 * @param store name of the store
 * @param requestedAt when it was asked for
 */
public record RebuildRequest(String store, Instant requestedAt) {}
