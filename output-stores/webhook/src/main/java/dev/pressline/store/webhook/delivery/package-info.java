/** Calls endpoints: one at a time each, and none waits for another. */
@NullMarked
package dev.pressline.store.webhook.delivery;

import org.jspecify.annotations.NullMarked;
