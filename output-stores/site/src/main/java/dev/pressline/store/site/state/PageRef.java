package dev.pressline.store.site.state;

import java.util.Comparator;

/**
 * A file of a site.
 *
 * @param file relative to the site's folder
 */
public record PageRef(String site, String file) implements Comparable<PageRef> {
  private static final Comparator<PageRef> ORDER =
      Comparator.comparing(PageRef::site).thenComparing(PageRef::file);

  @Override
  public int compareTo(PageRef other) {
    return ORDER.compare(this, other);
  }
}
