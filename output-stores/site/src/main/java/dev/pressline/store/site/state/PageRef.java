package dev.pressline.store.site.state;

import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.SiteFile;
import java.util.Comparator;

/**
 * A file of a site.
 *
 * @param file relative to the site's folder
 */
public record PageRef(String site, String file) implements Comparable<PageRef> {
  private static final Comparator<PageRef> ORDER =
      Comparator.comparing(PageRef::site).thenComparing(PageRef::file);

  /** The page of the post itself. */
  public static PageRef of(HeldCard post) {
    return new PageRef(post.site(), SiteFile.of(post.card().permalink()));
  }

  /** The page of that key. */
  static PageRef ofKey(String key) {
    int split = key.indexOf('\0');
    return new PageRef(key.substring(0, split), key.substring(split + 1));
  }

  /** Under which the state knows the page. */
  String key() {
    return site + '\0' + file;
  }

  @Override
  public int compareTo(PageRef other) {
    return ORDER.compare(this, other);
  }
}
