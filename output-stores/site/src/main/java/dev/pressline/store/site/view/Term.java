package dev.pressline.store.site.view;

import dev.pressline.store.site.page.Listing;
import java.util.Comparator;

/**
 * A tag, a category or an author that has posts.
 *
 * @param label the spelling most of its posts use
 * @param count posts
 */
public record Term(Listing listing, String label, int count) {
  static final Comparator<Term> MOST_POSTS_FIRST =
      Comparator.comparingInt(Term::count)
          .reversed()
          .thenComparing(term -> term.listing().folder());
}
