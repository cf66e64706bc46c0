package dev.pressline.publish.search;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about searching.
 *
 * @param enabled whether the words of live posts are kept in an index, and searches are answered at
 *     {@code /api/v1/search}
 * @param folder folder of the index, {@code search-store} below the common state unless given; one
 *     instance writes it, and all that see it answer searches
 */
@ConfigurationProperties("pressline.search-store")
public record SearchStoreProperties(
    @DefaultValue("false") boolean enabled, Optional<String> folder) {}
