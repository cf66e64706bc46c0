/**
 * What the page of a post makes of its text: colours for code and whatever else readers see and the
 * text itself does not say. Texts elsewhere, in feeds and for consumers, stay as they were
 * admitted.
 */
@NullMarked
package dev.pressline.store.site.text;

import org.jspecify.annotations.NullMarked;
