package dev.pressline.publish.opensearch;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about the OpenSearch store.
 *
 * @param enabled whether live posts are kept as documents of a cluster
 * @param url address of the cluster
 * @param alias by which the posts are searched; indexes are called so with a number
 * @param user who the store is to the cluster, if that wants to know
 * @param password of that user
 */
@ConfigurationProperties("pressline.opensearch-store")
public record OpenSearchStoreProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("http://localhost:9200") URI url,
    @DefaultValue("pressline-posts") String alias,
    Optional<String> user,
    Optional<String> password) {
  /** Without the password. */
  @Override
  public String toString() {
    return "%s at %s as %s".formatted(alias, url, user.orElse("nobody"));
  }
}
