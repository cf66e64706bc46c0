package dev.pressline.store.site.theme;

import java.util.List;

/**
 * A tag, category, year or month.
 *
 * @param href empty when there is no page of its own
 * @param count posts
 * @param origin what it comes from, in words; empty for the author's own
 * @param children the terms right below
 */
public record TermModel(
    String href, String label, int count, String origin, List<TermModel> children) {
  /** A term without anything below it. */
  public static TermModel of(String href, String label, int count) {
    return new TermModel(href, label, count, "", List.of());
  }
}
