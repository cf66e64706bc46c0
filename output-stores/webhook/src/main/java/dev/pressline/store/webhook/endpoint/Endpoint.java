package dev.pressline.store.webhook.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is called when a post is published, changed or withdrawn.
 *
 * @param name in logs, metrics and the store's state; lower-case letters, digits and hyphens
 * @param url that is called; it may be a secret of its own and is not shown
 * @param secrets each call is signed with each of them; more than one while one is replaced
 * @param site only of posts of this one
 * @param events only of these
 * @param content whether the HTML of posts is sent along
 * @param replayFrom from where on it is told of posts that it was not told of
 */
public record Endpoint(
    String name,
    URI url,
    List<Secret> secrets,
    Optional<String> site,
    Set<EventType> events,
    EventFormat format,
    boolean content,
    ReplayFrom replayFrom) {
  public Endpoint {
    secrets = List.copyOf(secrets);
    events = Set.copyOf(events);
    if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "the name of an endpoint has lower-case letters, digits and hyphens, not " + name);
    }
    requireHttp(name, url);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException(
          "endpoint %s has no secret; make one with: echo whsec_$(openssl rand -base64 32)"
              .formatted(name));
    }
    if (events.isEmpty()) {
      throw new IllegalArgumentException("endpoint %s wants no event at all".formatted(name));
    }
  }

  private static void requireHttp(String name, URI url) {
    String scheme = Optional.ofNullable(url.getScheme()).orElse("");
    if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
      throw new IllegalArgumentException(
          "the url of endpoint %s begins with http:// or https:// and names a host"
              .formatted(name));
    }
    if (url.getUserInfo() != null || url.getFragment() != null) {
      throw new IllegalArgumentException(
          "the url of endpoint %s has no user, no password and no fragment; the signature says who calls"
              .formatted(name));
    }
  }

  /** Whether it is told of such an event of a site. */
  public boolean wants(String itsSite, EventType type) {
    return events.contains(type) && site.map(itsSite::equals).orElse(true);
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return name;
  }
}
