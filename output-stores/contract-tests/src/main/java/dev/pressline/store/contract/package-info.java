/**
 * What every output store must do, as a test suite to inherit: extend {@link
 * dev.pressline.store.contract.OutputStoreContract} in the store's own tests.
 */
@NullMarked
package dev.pressline.store.contract;

import org.jspecify.annotations.NullMarked;
