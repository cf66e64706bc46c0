/** What posts of a site have to do with each other: stories, series, and titles quoted in hints. */
@NullMarked
package dev.pressline.store.site.tie;

import org.jspecify.annotations.NullMarked;
