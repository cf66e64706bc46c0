/** What is kept of a post, and how it lies in the index. */
@NullMarked
package dev.pressline.store.search.index;

import org.jspecify.annotations.NullMarked;
