package dev.pressline.store.site.theme;

/**
 * A link with its words.
 *
 * @param lang of the words, empty when unknown
 * @param dir of the words
 */
public record LinkModel(String href, String text, String lang, String dir) {
  /** A link in the language of the site. */
  public static LinkModel of(String href, String text) {
    return new LinkModel(href, text, "", "");
  }
}
