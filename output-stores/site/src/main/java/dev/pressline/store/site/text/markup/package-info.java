/**
 * Puts right, without a change that shows, what in a text the HTML standard forbids and authors
 * write all the same. The text itself stays as it was admitted: only the post's page is put right.
 */
@NullMarked
package dev.pressline.store.site.text.markup;

import org.jspecify.annotations.NullMarked;
