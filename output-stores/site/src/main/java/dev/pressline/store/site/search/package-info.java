/**
 * The search index of a site: small scripts that hold data, of which a reader's browser loads the
 * few that a query needs.
 *
 * <p>Posts lie in <em>segments</em> by a hash of their ids. A segment is the shortest beginning of
 * the hash, in bits, that at most {@link dev.pressline.store.site.search.Segment#MOST_POSTS} posts
 * share, so that which segments there are depends on nothing but the posts, and a new post touches
 * its own only. Within a segment posts are numbered from 0 in the order of their hashes.
 *
 * <ul>
 *   <li>{@code search/manifest.js} names the segments and the shelves in them.
 *   <li>{@code search/words/<segment>-<file>.js} holds words, in their order, and for each the
 *       numbers of the posts that have it and what it weighs there; which file a word is in is told
 *       by how it begins ({@link dev.pressline.store.site.words.WordPlace}).
 *   <li>{@code search/posts/<shelf>.js} holds what is shown of the posts of a <em>shelf</em>, which
 *       is to a segment what a segment is to the site.
 * </ul>
 *
 * <p>Each of them carries the <em>edition</em> of its segment or shelf, which tells whose numbers
 * these are, so that files of two moments are never taken together.
 */
@NullMarked
package dev.pressline.store.site.search;

import org.jspecify.annotations.NullMarked;
