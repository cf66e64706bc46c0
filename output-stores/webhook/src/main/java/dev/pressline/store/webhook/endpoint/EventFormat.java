package dev.pressline.store.webhook.endpoint;

/** In which words an endpoint is told. */
public enum EventFormat {
  /** Our own: type, timestamp and data, as Standard Webhooks proposes. */
  PRESSLINE("application/json"),
  /** An activity of ActivityStreams 2.0 about an article. */
  ACTIVITYSTREAMS("application/activity+json");

  private final String mediaType;

  EventFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What the body is announced as. */
  public String mediaType() {
    return mediaType;
  }
}
