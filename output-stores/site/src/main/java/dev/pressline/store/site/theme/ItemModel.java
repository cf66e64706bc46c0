package dev.pressline.store.site.theme;

import java.util.List;

/**
 * A post in a list.
 *
 * @param lang of the post, empty when it is the site's
 * @param date as shown
 * @param dateTime for machines
 * @param reading reading time in words, empty when unknown
 */
public record ItemModel(
    String href,
    String title,
    String lang,
    String dir,
    String date,
    String dateTime,
    String reading,
    String excerpt,
    String cover,
    List<TermModel> categories) {}
