/**
 * What readers do not see yet, for its author.
 *
 * <p>Drafts that are held and posts that wait for their time are on the topic of enriched posts,
 * since only the gate holds them back. {@link dev.pressline.launcher.preview.DraftPreview} reads
 * them there, and what is published from the log of record, into a site in memory that is never
 * written. Nobody pays for it before somebody asks.
 */
@NullMarked
package dev.pressline.launcher.preview;

import org.jspecify.annotations.NullMarked;
