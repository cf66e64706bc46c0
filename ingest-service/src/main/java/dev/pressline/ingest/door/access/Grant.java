package dev.pressline.ingest.door.access;

import java.util.Set;

/**
 * What a token allows.
 *
 * @param name of the token, as the operator configured it; told to people as the submitter
 * @param sites ids; {@code *} stands for all
 */
public record Grant(String name, Set<String> sites) {
  /** Stands for every site. */
  public static final String EVERY_SITE = "*";

  public Grant {
    sites = Set.copyOf(sites);
  }

  /** Whether drafts for the site may be submitted. */
  public boolean covers(String site) {
    return sites.contains(EVERY_SITE) || sites.contains(site);
  }
}
