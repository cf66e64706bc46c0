/** What readers ask the index, and what it answers. */
@NullMarked
package dev.pressline.store.search.query;

import org.jspecify.annotations.NullMarked;
