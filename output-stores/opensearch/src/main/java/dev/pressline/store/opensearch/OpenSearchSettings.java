package dev.pressline.store.opensearch;

import java.net.URI;
import java.util.Optional;

/**
 * What the operator decides about the store.
 *
 * @param url address of the cluster
 * @param alias name by which the posts are searched, lower case; indexes are called so with a
 *     number
 * @param login if the cluster wants one
 */
public record OpenSearchSettings(URI url, String alias, Optional<Login> login) {
  public OpenSearchSettings {
    if (!alias.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "an alias has lower-case letters, digits and hyphens and begins with a letter, not "
              + alias);
    }
  }

  /** Who the store is to the cluster (HTTP basic authentication). */
  public record Login(String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return user;
    }
  }
}
