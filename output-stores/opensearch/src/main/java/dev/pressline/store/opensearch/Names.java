package dev.pressline.store.opensearch;

/** Members of a document. */
final class Names {
  static final String ID = "id";
  static final String REVISION = "revision";
  static final String LEVEL = "level";
  static final String STATE = "state";
  static final String SITE = "site";
  static final String URL = "url";
  static final String PERMALINK = "permalink";
  static final String FORMER = "formerPermalinks";
  static final String TARGET = "target";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String LABELS = "labels";
  static final String EXCERPT = "excerpt";
  static final String LANGUAGE = "language";
  static final String PUBLISHED_AT = "publishedAt";
  static final String AUTHORS = "authors";
  static final String CATEGORIES = "categories";
  static final String TAGS = "tags";
  static final String POSITION = "position";
  static final String CODE = "code";
  static final String MESSAGE = "message";
  static final String HINT = "hint";

  /** Values of {@link #STATE}. */
  static final String LIVE = "live";

  static final String MOVED = "moved";
  static final String GONE = "gone";
  static final String REFUSED = "refused";

  private Names() {}

  /** The member cut by the language's analyzer. */
  static String by(String language, String member) {
    return member + "_" + language;
  }
}
