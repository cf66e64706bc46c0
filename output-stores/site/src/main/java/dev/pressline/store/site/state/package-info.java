/** The durable state of the store in an embedded key-value store. */
@NullMarked
package dev.pressline.store.site.state;

import org.jspecify.annotations.NullMarked;
