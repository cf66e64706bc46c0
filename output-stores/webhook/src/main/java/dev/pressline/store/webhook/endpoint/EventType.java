package dev.pressline.store.webhook.endpoint;

import java.util.Locale;

/** What happened to a post, as far as an endpoint knows of it. */
public enum EventType {
  /** Readers see a post of which the endpoint was told nothing, or that it was withdrawn. */
  POST_PUBLISHED,
  /** Readers see another version of a post that the endpoint was told of. */
  POST_UPDATED,
  /** Readers see the post no more. */
  POST_WITHDRAWN;

  /** The name in events: {@code post.published}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
