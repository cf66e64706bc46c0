package dev.pressline.store.site.page;

import java.time.YearMonth;
import java.util.List;

/** A list of posts that has an address: its newest page, and numbered pages for what is older. */
public sealed interface Listing {
  /** Folder of its newest page relative to the site's folder: empty or ending in {@code /}. */
  String folder();

  /** Whether readers can follow it; a month is over. */
  default boolean hasFeeds() {
    return !(this instanceof InMonth);
  }

  /** All posts; the front page. */
  record AllPosts() implements Listing {
    @Override
    public String folder() {
      return "";
    }
  }

  /** The posts with a tag. */
  record Tagged(String slug) implements Listing {
    @Override
    public String folder() {
      return "tags/" + slug + "/";
    }
  }

  /**
   * The posts of a category and of the categories below it.
   *
   * @param slugs from the root
   */
  record Categorised(List<String> slugs) implements Listing {
    public Categorised {
      slugs = List.copyOf(slugs);
    }

    @Override
    public String folder() {
      return "categories/" + String.join("/", slugs) + "/";
    }
  }

  /** The posts of an author. */
  record Authored(String slug) implements Listing {
    @Override
    public String folder() {
      return "authors/" + slug + "/";
    }
  }

  /** The posts of a month. */
  record InMonth(YearMonth month) implements Listing {
    @Override
    public String folder() {
      return "%s%02d/".formatted(new PageKey.Year(month.getYear()).folder(), month.getMonthValue());
    }
  }
}
