package dev.pressline.store.site.theme;

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
    String home) {}
