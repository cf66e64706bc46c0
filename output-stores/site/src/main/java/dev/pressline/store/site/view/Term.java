package dev.pressline.store.site.view;

import dev.pressline.store.site.page.Listing;

/**
 * A tag or category that has posts.
 *
 * @param label the spelling most of its posts use
 * @param count posts
 */
public record Term(Listing listing, String label, int count) {}
