/**
 * Keeps output stores at the end of the publications log, each on its own.
 *
 * <p>A store has a consumer group, a thread and a health of its own, so that one that is slow or
 * away delays no other. In a group exactly one member writes ({@link
 * dev.pressline.publish.stores.SingleActiveWriterAssignor}); the others stand by. The store itself
 * knows up to where it is complete and is believed; what the group has committed only says up to
 * where receipts were sent.
 *
 * <p>The loop is ours and not a spring-kafka container, because single-writer semantics hang on its
 * order: the store is opened, and so locked, after partitions are assigned and before the first
 * record is fetched; it is closed inside the revocation, before another member may have the
 * partitions; where to read on is asked of the store and not of the group; and the very same batch
 * is offered again for as long as the store is away, while polling goes on so that the group does
 * not take a waiting member for dead.
 */
@NullMarked
package dev.pressline.publish.stores;

import org.jspecify.annotations.NullMarked;
