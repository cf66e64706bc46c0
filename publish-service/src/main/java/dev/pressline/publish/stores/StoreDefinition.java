package dev.pressline.publish.stores;

import dev.pressline.store.OutputStore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A store to be kept at the end of the log.
 *
 * @param name as the store itself says
 * @param opening opens the store and locks it against other processes; throws {@link
 *     dev.pressline.store.StoreUnavailableException} when that is not possible now
 * @param isOutdated whether something it was opened with has changed, so that it is to be opened
 *     anew; asked between batches, by one thread
 * @param businessImpact what readers notice while the store is away, in a sentence
 */
public record StoreDefinition(
    String name,
    Supplier<OutputStore> opening,
    BooleanSupplier isOutdated,
    String businessImpact) {}
