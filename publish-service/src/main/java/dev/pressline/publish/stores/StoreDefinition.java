package dev.pressline.publish.stores;

import dev.pressline.store.OutputStore;
import java.util.function.Supplier;

/**
 * A store to be kept at the end of the log.
 *
 * @param name as the store itself says
 * @param opening opens the store and locks it against other processes; throws {@link
 *     dev.pressline.store.StoreUnavailableException} when that is not possible now
 * @param businessImpact what readers notice while the store is away, in a sentence
 */
public record StoreDefinition(String name, Supplier<OutputStore> opening, String businessImpact) {}
