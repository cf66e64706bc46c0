package dev.pressline.store.site.search;

/**
 * What is shown of a post where it is found.
 *
 * @param href link from the search page
 * @param day ISO 8601
 * @param language BCP 47, empty where it is the site's
 * @param direction {@code ltr} or {@code rtl}, empty where it is the site's
 */
public record ShownPost(
    String title, String href, String day, String language, String direction, String excerpt) {
  /** In code points; a reader sees a few lines. */
  private static final int LONGEST_EXCERPT = 240;

  public ShownPost {
    excerpt = shortened(excerpt.strip());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)).stripTrailing() + "…";
  }
}
