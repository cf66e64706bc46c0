/**
 * The static site in a bucket of S3-compatible storage.
 *
 * <p>A {@link dev.pressline.store.site.SiteStore} of its own renders into a local folder and tells
 * a mirror of it, before it counts a page as done, which files may be other than before:
 *
 * <pre>
 * publications ─▶ site store ─▶ local folder ─▶ {@link Publisher} ─▶ bucket
 *                                                   │    ▲
 *                                                   ▼    │
 *                                     {@link Ledger}: what the bucket holds
 * </pre>
 *
 * <p>Whatever is local is a cache: lost, it is filled again from the log and compared with the
 * bucket, of which nothing is read but names, tags and marks. A note in the bucket names its writer
 * and the place in the log up to which it is complete.
 */
@NullMarked
package dev.pressline.store.object;

import org.jspecify.annotations.NullMarked;
