package dev.pressline.store.site.theme;

import java.util.List;

/**
 * A heading in a table of contents.
 *
 * @param href leads to the heading on the same page
 * @param children the headings below it, up to the next of its rank
 */
public record ContentsModel(String href, String text, List<ContentsModel> children) {}
