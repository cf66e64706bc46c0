package dev.pressline.store.site.theme;

/**
 * What every template may say of the site.
 *
 * @param lang BCP 47
 * @param dir {@code ltr} or {@code rtl}
 */
public record SiteModel(String title, String description, String lang, String dir) {}
