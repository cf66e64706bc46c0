/**
 * How pages look: Pebble templates, messages and files, each replaceable by a file of the same name
 * in the site's theme folder.
 *
 * <p>A template gets {@code site} ({@link dev.pressline.store.site.theme.SiteModel}), {@code page}
 * ({@link dev.pressline.store.site.theme.PageModel}), {@code t} (the messages in the site's
 * language) and what its kind of page shows. A text that is absent is empty, never null. All text
 * is escaped by the engine; only {@code post.html} and {@code page.jsonLd} are markup.
 */
@NullMarked
package dev.pressline.store.site.theme;

import org.jspecify.annotations.NullMarked;
