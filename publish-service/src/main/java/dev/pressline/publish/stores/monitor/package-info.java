/** Watches how long it takes until readers see what was submitted, store by store. */
@NullMarked
package dev.pressline.publish.stores.monitor;

import org.jspecify.annotations.NullMarked;
