/** Under which words readers find a post: how a text is cut, and what is kept of each word. */
@NullMarked
package dev.pressline.store.site.words;

import org.jspecify.annotations.NullMarked;
