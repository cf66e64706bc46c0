/**
 * The site in memory: indexes over the posts, changed event by event, and what each change makes
 * dirty.
 */
@NullMarked
package dev.pressline.store.site.view;

import org.jspecify.annotations.NullMarked;
