/** From the HTML of a post to Markdown. */
@NullMarked
package dev.pressline.store.markdown.body.html;

import org.jspecify.annotations.NullMarked;
