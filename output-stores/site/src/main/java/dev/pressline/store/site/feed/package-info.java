/** The newest posts with their whole text for feed readers. */
@NullMarked
package dev.pressline.store.site.feed;

import org.jspecify.annotations.NullMarked;
