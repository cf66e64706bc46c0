package dev.pressline.store.markdown.dialect;

import dev.pressline.core.admission.metadata.MetadataReader;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.Slug;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The front matter of a post: what the author gave and the gate decided, with the tags of the
 * enrichment behind the author's. It says {@code enrich: false}, since what there was to add is
 * there: read again, it is the same post.
 */
public final class PostHead {
  private final Publication publication;
  private final PostContent content;
  private final Dialect dialect;
  private final ZoneId zone;
  private final YamlLines lines = new YamlLines();

  private PostHead(Publication publication, Dialect dialect, ZoneId zone) {
    this.publication = publication;
    this.content = publication.content();
    this.dialect = dialect;
    this.zone = zone;
  }

  /**
   * The block of front matter.
   *
   * @param zone of the site
   * @param body what the text below asks of it
   */
  public static String of(Publication publication, Dialect dialect, ZoneId zone, TextNeeds body) {
    return new PostHead(publication, dialect, zone).block(body);
  }

  /**
   * What the text of a post asks of its front matter.
   *
   * @param literal whether nothing in it is meant for the generator's template engine, and only the
   *     front matter can say so
   * @param tellsExcerpt whether the excerpt is what stands before a mark in it
   */
  public record TextNeeds(boolean literal, boolean tellsExcerpt) {}

  private String block(TextNeeds body) {
    lines.text("title", content.title());
    lines.plain("date", date(publication.publishedAt()));
    content.dates().updated().ifPresent(at -> lines.plain(updatedKey(), date(at)));
    expiry();
    people();
    terms();
    descriptions(body);
    cover();
    lines.text(dialect == Dialect.HUGO ? "url" : "permalink", publication.permalink());
    if (!publication.formerPermalinks().isEmpty()) {
      lines.texts(aliasKey(), publication.formerPermalinks());
    }
    lines.plain(EnrichmentWish.ENRICH, "false");
    Map<String, String> others = new TreeMap<>(content.extra());
    if (body.literal() && dialect != Dialect.HUGO) {
      others.put(
          dialect == Dialect.HEXO ? "disableNunjucks" : "render_with_liquid",
          dialect == Dialect.HEXO ? "true" : "false");
    }
    if (dialect == Dialect.JEKYLL) {
      others.putIfAbsent("layout", "post");
    }
    lines.others(others);
    return lines.block();
  }

  private String date(java.time.Instant instant) {
    return PostDate.of(instant, zone, dialect);
  }

  private String updatedKey() {
    return switch (dialect) {
      case HEXO -> "updated";
      case HUGO -> "lastmod";
      case JEKYLL -> "last_modified_at";
    };
  }

  private String aliasKey() {
    return switch (dialect) {
      case HEXO -> "alias";
      case HUGO -> "aliases";
      case JEKYLL -> "redirect_from";
    };
  }

  private void expiry() {
    if (publication.state()
        instanceof Publication.State.Live(Optional<java.time.Instant> expiresAt)) {
      expiresAt.ifPresent(
          at -> lines.plain(dialect == Dialect.HUGO ? "expiryDate" : "expires_at", date(at)));
    }
  }

  private void people() {
    content
        .language()
        .ifPresent(tag -> lines.text(dialect == Dialect.HUGO ? "language" : "lang", tag));
    if (content.authors().size() == 1) {
      lines.text("author", content.authors().getFirst());
    } else if (!content.authors().isEmpty()) {
      lines.texts("authors", content.authors());
    }
  }

  private void terms() {
    List<CategoryPath> paths = content.categories();
    if (dialect == Dialect.HUGO && !paths.isEmpty()) {
      lines.texts(
          "categories", paths.stream().flatMap(path -> path.names().stream()).distinct().toList());
    } else if (!paths.isEmpty()) {
      lines.lists("categories", paths.stream().map(CategoryPath::names).toList());
    }
    List<String> tags = tags();
    if (!tags.isEmpty()) {
      lines.texts("tags", tags);
    }
  }

  /** The author's, then those that were added and are none of these in another spelling. */
  private List<String> tags() {
    List<String> tags = new ArrayList<>(content.tags());
    Set<String> slugs = new HashSet<>();
    tags.forEach(tag -> slugs.add(key(tag)));
    for (EnrichedTag added : publication.enrichment().tags()) {
      String label = added.label().strip().replaceAll("\\s+", " ");
      if (!label.isEmpty() && slugs.add(key(label))) {
        tags.add(label);
      }
    }
    return tags;
  }

  private static String key(String tag) {
    String slug = Slug.of(tag);
    return slug.isEmpty() ? tag.toLowerCase(Locale.ROOT) : slug;
  }

  /** Hugo's {@code summary} is read as a description too, where there is none. */
  private void descriptions(TextNeeds body) {
    Optional<String> excerpt =
        content
            .excerpt()
            .filter(_ -> !body.tellsExcerpt())
            .map(text -> text.replaceAll("\\s+", " ").strip());
    boolean hugo = dialect == Dialect.HUGO;
    content
        .description()
        .or(() -> hugo ? excerpt : Optional.empty())
        .ifPresent(text -> lines.text("description", text));
    excerpt.ifPresent(text -> lines.text(hugo ? "summary" : "excerpt", text));
  }

  /**
   * Under the key that the generator's themes look for, unless another key of the author would be
   * read before it.
   */
  private void cover() {
    boolean others =
        content.extra().keySet().stream()
            .anyMatch(key -> MetadataReader.coverKeys().contains(key.toLowerCase(Locale.ROOT)));
    content
        .cover()
        .ifPresent(
            url -> {
              if (others || dialect == Dialect.HEXO) {
                lines.text("cover", url);
              } else if (dialect == Dialect.HUGO) {
                lines.texts("images", List.of(url));
              } else {
                lines.text("image", url);
              }
            });
  }
}
