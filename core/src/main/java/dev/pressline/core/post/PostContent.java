package dev.pressline.core.post;

import dev.pressline.core.asset.PostAsset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text and metadata of a post.
 *
 * @param title plain text, not blank
 * @param slug readable part of the address
 * @param permalink address path the author demands, starting with {@code /}; else the site's
 *     pattern decides
 * @param aliases further address paths that lead to the post, each starting with {@code /}
 * @param language as declared, BCP 47
 * @param tags the author's, in the author's order and spelling
 * @param sourcePath path of the source as submitted
 * @param excerpt written by the author, plain text
 * @param description for search engines, written by the author
 * @param extra other front matter, each value in YAML flow style
 * @param assets files that HTML and cover refer to, sorted by path
 * @param contentHash SHA-256 over everything above, lower-case hexadecimal
 */
public record PostContent(
    String title,
    String slug,
    Optional<String> permalink,
    List<String> aliases,
    Optional<String> language,
    List<String> authors,
    PostDates dates,
    List<CategoryPath> categories,
    List<String> tags,
    Body body,
    Optional<String> sourcePath,
    Optional<String> cover,
    Optional<String> excerpt,
    Optional<String> description,
    List<Citation> citations,
    List<LinkHint> linkHints,
    Map<String, String> extra,
    Visibility visibility,
    List<PostAsset> assets,
    String contentHash) {
  public PostContent {
    aliases = List.copyOf(aliases);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    citations = List.copyOf(citations);
    linkHints = List.copyOf(linkHints);
    extra = Map.copyOf(extra);
    assets = List.copyOf(assets);
  }
}
