package dev.pressline.core.site;

/** A format in which the newest posts of a listing can be followed. */
public enum FeedFormat {
  /** RFC 4287. */
  ATOM("atom.xml", "application/atom+xml"),
  /** RSS 2.0. */
  RSS("rss.xml", "application/rss+xml"),
  /** JSON Feed 1.1. */
  JSON("feed.json", "application/feed+json");

  private final String file;
  private final String mediaType;

  FeedFormat(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** Name of the file, at the root of the site or in the folder of a listing. */
  public String file() {
    return file;
  }

  /** What the file is served as. */
  public String mediaType() {
    return mediaType;
  }
}
