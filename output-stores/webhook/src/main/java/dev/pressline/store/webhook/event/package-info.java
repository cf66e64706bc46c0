/** What is told of a post: as the store keeps it, and as those who are called read it. */
@NullMarked
package dev.pressline.store.webhook.event;

import org.jspecify.annotations.NullMarked;
