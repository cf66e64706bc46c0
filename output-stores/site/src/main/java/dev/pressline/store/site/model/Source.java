package dev.pressline.store.site.model;

import java.util.Optional;

/**
 * A source that the author names.
 *
 * @param publisherUrl address of the publisher, if the catalogue knows it
 * @param url address of what is cited
 */
public record Source(
    Optional<String> publisher,
    Optional<String> publisherUrl,
    String title,
    Optional<String> url) {}
