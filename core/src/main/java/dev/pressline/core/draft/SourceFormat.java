package dev.pressline.core.draft;

/** How the source text of a draft is written. */
public enum SourceFormat {
  MARKDOWN,
  HTML,
  TEXT
}
