package dev.pressline.store.search.index;

import dev.pressline.core.post.CategoryPath;
import java.time.Instant;
import java.util.List;

/**
 * What can be found of a post that readers see.
 *
 * @param permalink address path, starting with {@code /}
 * @param url absolute address
 * @param formerPermalinks address paths that lead to it
 * @param text its text stream
 * @param excerpt plain text
 * @param language BCP 47; empty when it is not known
 */
public record LivePost(
    String site,
    String permalink,
    String url,
    List<String> formerPermalinks,
    String title,
    String text,
    String excerpt,
    String language,
    Instant publishedAt,
    List<String> authors,
    List<CategoryPath> categories,
    List<PostTag> tags) {
  public LivePost {
    formerPermalinks = List.copyOf(formerPermalinks);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }
}
