package dev.pressline.store.site.model;

import java.util.Optional;

/**
 * The author's wish to link another post by its headline.
 *
 * @param key headline in the form in which titles are compared
 * @param url address, if the author gave one
 */
public record Hint(String title, String key, Optional<String> url) {}
