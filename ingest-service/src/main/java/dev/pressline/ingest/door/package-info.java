/**
 * The HTTP front door: drafts come in over HTTP and go to the drafts topic like any other.
 *
 * <p>A request passes, in this order: {@code web} (routes, problems), {@code access} (token, site,
 * rate), {@code request} (from bytes to a draft, pure), {@code submission} (once, if the post has
 * not moved on, and waited for if wanted), {@code log} (the producer). {@code answers} is the one
 * reader of what the pipeline says. Why it is so: docs/adr/0011-http-front-door.md.
 */
@NullMarked
package dev.pressline.ingest.door;

import org.jspecify.annotations.NullMarked;
