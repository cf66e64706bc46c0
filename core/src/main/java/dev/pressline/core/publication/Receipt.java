package dev.pressline.core.publication;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import java.time.Instant;
import java.util.Optional;

/**
 * Proof that a publication is durable and reachable in a store.
 *
 * @param store name of the store
 * @param live whether the store shows the post or has taken it off
 * @param url where it can be seen
 * @param storedAt when the store had made it durable
 */
public record Receipt(
    PostId postId,
    String store,
    Revision revision,
    int enrichmentLevel,
    boolean live,
    Optional<String> url,
    Instant storedAt) {}
