package dev.pressline.store.markdown.body;

/** What the text of a file is made of. */
public enum BodyForm {
  /** What the author wrote, where that is Markdown and means the same to the generator. */
  AS_WRITTEN,
  /** The sanitised HTML, always. */
  FROM_HTML
}
