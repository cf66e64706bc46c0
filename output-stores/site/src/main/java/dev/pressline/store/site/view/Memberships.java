package dev.pressline.store.site.view;

import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.site.TermSlug;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.TagUse;
import dev.pressline.store.site.page.Listing;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The listings that a post stands in, by what the post says. */
public final class Memberships {
  private Memberships() {}

  /** Every listing of the post with the label that the post has for it, empty when it has none. */
  static Map<Listing, String> of(PostCard post, ZoneId zone) {
    Map<Listing, String> listings = new LinkedHashMap<>();
    listings.put(new Listing.AllPosts(), "");
    listings.put(new Listing.InMonth(YearMonth.from(post.publishedAt().atZone(zone))), "");
    post.tags().forEach(tag -> listings.put(new Listing.Tagged(tag.slug()), tag.label()));
    post.authors().forEach(name -> listings.putIfAbsent(author(name), name));
    for (CategoryPath path : post.categories()) {
      categories(path).forEach(listings::putIfAbsent);
    }
    return listings;
  }

  /** The posts of an author by the name. */
  public static Listing author(String name) {
    return new Listing.Authored(TermSlug.ofTag(name));
  }

  /** The categories of a path from the root, with their labels. */
  public static Map<Listing.Categorised, String> categories(CategoryPath path) {
    Map<Listing.Categorised, String> categories = new LinkedHashMap<>();
    List<String> slugs = new ArrayList<>();
    for (String name : path.names()) {
      slugs.add(TermSlug.ofCategory(name));
      categories.put(new Listing.Categorised(slugs), name);
    }
    return categories;
  }

  /** What counts for relatedness. */
  static Subject subject(PostCard post) {
    return new Subject(
        post.id(),
        post.publishedAt(),
        tags(post, true),
        tags(post, false),
        post.categories().stream()
            .map(path -> TermSlug.ofCategory(path.names().getLast()))
            .collect(Collectors.toSet()));
  }

  private static Set<String> tags(PostCard post, boolean byAuthor) {
    return post.tags().stream()
        .filter(tag -> tag.isByAuthor() == byAuthor)
        .map(TagUse::slug)
        .collect(Collectors.toSet());
  }
}
