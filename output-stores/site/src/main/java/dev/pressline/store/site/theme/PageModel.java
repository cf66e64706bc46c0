package dev.pressline.store.site.theme;

import java.util.List;

/**
 * What every template may say of the page it makes.
 *
 * @param title without the site's name; empty on the front page
 * @param description for search engines
 * @param canonical absolute address; empty for pages that have none of their own
 * @param listed whether search engines may list it
 * @param type as OpenGraph has it: {@code website} or {@code article}
 * @param image absolute address of an image for link previews
 * @param jsonLd markup, safe inside a script element
 * @param root what leads from this page to the root of the site, empty or ending in {@code /}
 * @param home link to the front page
 * @param feeds of the site and of what the page lists
 */
public record PageModel(
    String title,
    String description,
    String canonical,
    boolean listed,
    String type,
    String image,
    String jsonLd,
    String root,
    String home,
    List<FeedModel> feeds) {
  /** A feed for the head of a page. */
  public record FeedModel(String href, String type, String title) {}
}
