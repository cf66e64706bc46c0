package dev.pressline.store.site.model;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.link.SiteLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What other pages may show of a post; it is held in memory.
 *
 * @param permalink address path, starting with {@code /}
 * @param formerPermalinks lead to the permalink
 * @param language BCP 47, empty when unknown
 * @param tags the author's first, then the added ones, no slug twice
 * @param links those in its text that lead to its own site
 * @param assets files that the post shows or links to
 * @param titleKey title in the form in which hints are compared, empty when it has no letters
 * @param inSitemap whether search engines are told of it
 * @param traits by what of its text other posts are found
 */
public record PostCard(
    PostId id,
    Showing showing,
    String permalink,
    List<String> formerPermalinks,
    String title,
    String titleKey,
    String language,
    List<String> authors,
    Instant publishedAt,
    Optional<Instant> updatedAt,
    List<CategoryPath> categories,
    List<TagUse> tags,
    String excerpt,
    Optional<String> cover,
    int readingMinutes,
    boolean inSitemap,
    List<Hint> hints,
    List<SiteLink> links,
    List<PostAsset> assets,
    TextTraits traits) {
  public PostCard {
    formerPermalinks = List.copyOf(formerPermalinks);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    hints = List.copyOf(hints);
    links = List.copyOf(links);
    assets = List.copyOf(assets);
  }

  /** Whether other pages show both alike: nothing is another but what is told of the text. */
  public boolean looksLike(PostCard other) {
    return telling(other.traits).equals(other);
  }

  private PostCard telling(TextTraits other) {
    return new PostCard(
        id,
        showing,
        permalink,
        formerPermalinks,
        title,
        titleKey,
        language,
        authors,
        publishedAt,
        updatedAt,
        categories,
        tags,
        excerpt,
        cover,
        readingMinutes,
        inSitemap,
        hints,
        links,
        assets,
        other);
  }

  /** When the content last changed, as far as readers are told. */
  public Instant lastChange() {
    return updatedAt.filter(publishedAt::isBefore).orElse(publishedAt);
  }

  /** Its place among the posts of a listing. */
  public DatedId dated() {
    return new DatedId(publishedAt, id);
  }
}
