/**
 * What readers do not see yet, for its author.
 *
 * <p>Drafts that are held and posts that wait for their time are on the topic of enriched posts,
 * since only the gate holds them back. {@link dev.pressline.publish.preview.DraftPreview} takes
 * them from there, and what is published from the log of record, into a site in memory that is
 * never written. Whoever shows it feeds it; the service itself has none.
 */
@NullMarked
package dev.pressline.publish.preview;

import org.jspecify.annotations.NullMarked;
