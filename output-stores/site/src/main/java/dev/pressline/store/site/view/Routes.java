package dev.pressline.store.site.view;

import dev.pressline.store.site.search.SearchView;
import java.util.SortedMap;

/**
 * Where addresses lead, and how posts are come by.
 *
 * @param destinations of redirects and withdrawn addresses, by file
 * @param mentions which posts lead to which
 * @param search which posts are found
 */
record Routes(
    Addresses addresses,
    Signposts signposts,
    SortedMap<String, Destination> destinations,
    PostFiles files,
    Mentions mentions,
    SearchView search) {}
