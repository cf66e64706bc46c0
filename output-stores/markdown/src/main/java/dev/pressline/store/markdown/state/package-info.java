/** What the store must not lose, in an embedded database apart from the files that it writes. */
@NullMarked
package dev.pressline.store.markdown.state;

import org.jspecify.annotations.NullMarked;
