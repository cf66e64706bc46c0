/** Addresses in the texts of posts, and those of them that lead to their own site. */
@NullMarked
package dev.pressline.store.site.link;

import org.jspecify.annotations.NullMarked;
