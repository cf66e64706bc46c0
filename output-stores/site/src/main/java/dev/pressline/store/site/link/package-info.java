/** Links in the texts of posts that lead to their own site. */
@NullMarked
package dev.pressline.store.site.link;

import org.jspecify.annotations.NullMarked;
