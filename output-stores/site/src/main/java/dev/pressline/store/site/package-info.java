/**
 * A static site that is a pure function of the publications log.
 *
 * <p>{@link dev.pressline.store.site.SiteStore} holds, in an embedded key-value store, the last
 * publication of every post, the pages that are still to be written ({@code dirty}), the files it
 * has written and the position in the log. The rest is derived from it:
 *
 * <pre>
 * publications ─▶ model ─▶ state (durable) ─▶ view (indexes in memory) ─▶ dirty pages ─▶ render ─▶ files
 * </pre>
 *
 * <p>An event is first made durable together with the pages it makes dirty; only then are pages
 * rendered, each from the view alone, and written when their bytes differ. A crash at any point
 * leaves a dirty set from which the next opening goes on. What a page shows never depends on a
 * clock, on the order of arrival or on a revision, so the bytes on disk are those of a rebuild.
 *
 * <p>Files that the store has not written are never changed and never deleted. Every file it writes
 * ends in a mark, so that a site whose state was lost can be taken over.
 */
@NullMarked
package dev.pressline.store.site;

import org.jspecify.annotations.NullMarked;
