/**
 * Searching what is published: the search store beside the others, and {@code GET /api/v1/search}
 * over what it keeps.
 *
 * <p>{@link dev.pressline.publish.search.SearchApi} answers in the terms of HTTP and knows no
 * server, so that the service and whoever serves a site on one machine answer alike.
 */
@NullMarked
package dev.pressline.publish.search;

import org.jspecify.annotations.NullMarked;
