package dev.pressline.store.site.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * What a feed says of itself.
 *
 * @param id that stays when addresses change
 * @param subtitle what the site says of itself, empty when nothing
 * @param author of the site, or its title
 * @param updated when any of its posts last changed; the epoch when there are none
 * @param page address of the page that lists the same posts
 * @param self address of the feed
 * @param hub who tells its followers that it has changed
 */
record FeedHead(
    String id,
    String title,
    String subtitle,
    String author,
    String language,
    Instant updated,
    String page,
    String self,
    Optional<String> hub) {}
