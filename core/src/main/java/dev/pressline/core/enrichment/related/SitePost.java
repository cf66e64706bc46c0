package dev.pressline.core.enrichment.related;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.List;

/**
 * What counts about a post when it is compared with the other posts of its site.
 *
 * @param language BCP 47; {@code und} when it cannot be told
 * @param title plain text
 * @param text text stream of the body
 * @param tags of the author, in the author's spelling
 * @param categories the names of its category paths, each once
 * @param publishedAt the date on the page
 */
public record SitePost(
    PostId postId,
    String site,
    String language,
    String title,
    String text,
    List<String> tags,
    List<String> categories,
    Instant publishedAt) {
  public SitePost {
    tags = List.copyOf(tags);
    categories = List.copyOf(categories);
  }

  /** A post that is not published yet, in the language it was found to be in. */
  public static SitePost of(Post post, String language) {
    PostContent content = post.content();
    return of(
        post.postId(),
        post.site(),
        content,
        language,
        content.dates().published().orElse(post.revision().draftedAt()));
  }

  /** What counts about the content. */
  public static SitePost of(
      PostId postId, String site, PostContent content, String language, Instant publishedAt) {
    return new SitePost(
        postId,
        site,
        language,
        content.title(),
        content.body().text(),
        content.tags(),
        content.categories().stream()
            .map(CategoryPath::names)
            .flatMap(List::stream)
            .distinct()
            .toList(),
        publishedAt);
  }
}
