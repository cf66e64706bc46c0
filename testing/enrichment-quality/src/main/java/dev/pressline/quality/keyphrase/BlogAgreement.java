package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.Slug;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the tags made of keyphrases agree with those that authors of blogs gave, hidden before. */
final class BlogAgreement {
  private static final List<String> BLOGS =
      List.of(
          "hugo/zerok__zerokspot.com",
          "jekyll/swcarpentry__website",
          "hugo/pwittchen__wittchen.io",
          "hexo/ZE3kr__GuoZeyu.com",
          "hexo/suoyiguke__hexo-matery-modified");

  private final Path corpus;
  private final Enricher enricher =
      new Enricher(OpenNlpLanguageDetector.bundled(), (_, _, _) -> {});

  BlogAgreement(Path corpus) {
    this.corpus = corpus;
  }

  String measure() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """

            The same for posts of tagged blogs, the last two Chinese. Authors tag few and broad words, often none of the
            text, so this is a lower bound of what an editor would leave: the tag is one of the post's author, or the
            author uses it for some post of the site.

            | blog | tagged posts | tags a post | the post's | the site's |
            | --- | --- | --- | --- | --- |
            """);
    for (String blog : BLOGS) {
      table.append(row(blog));
    }
    return table.toString();
  }

  private String row(String blog) throws IOException {
    List<Post> posts = posts(blog, post -> !post.content().tags().isEmpty());
    Set<String> vocabulary = new HashSet<>();
    posts.forEach(post -> vocabulary.addAll(slugs(post.content())));
    int given = 0;
    int ofPost = 0;
    int ofSite = 0;
    for (Post post : posts) {
      Set<String> own = slugs(post.content());
      for (EnrichedTag tag : tags(post, post.content().title())) {
        given++;
        ofPost += own.contains(tag.slug()) ? 1 : 0;
        ofSite += vocabulary.contains(tag.slug()) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.2f | %.2f |%n",
        blog.substring(blog.indexOf("__") + 2),
        posts.size(),
        (double) given / posts.size(),
        (double) ofPost / given,
        (double) ofSite / given);
  }

  /** The tags of the post under that title, those of its author hidden. */
  List<EnrichedTag> tags(Post post, String title) {
    PostContent content = untagged(post.content(), title);
    Post untagged = new Post(post.postId(), post.site(), post.revision(), content, post.warnings());
    return enricher.enrich(untagged, EnrichmentKnowledge.NONE, EnrichmentSettings.DEFAULTS).tags();
  }

  private static PostContent untagged(PostContent content, String title) {
    return new PostContent(
        title,
        content.slug(),
        content.permalink(),
        content.aliases(),
        content.language(),
        content.authors(),
        content.dates(),
        content.categories(),
        List.of(),
        content.body(),
        content.sourcePath(),
        content.cover(),
        content.excerpt(),
        content.description(),
        content.citations(),
        content.linkHints(),
        content.extra(),
        content.visibility(),
        content.assets(),
        content.contentHash());
  }

  static Set<String> slugs(PostContent content) {
    return content.tags().stream().map(Slug::of).collect(Collectors.toSet());
  }

  /** The posts of the blog that are wanted. */
  List<Post> posts(String blog, Predicate<Post> wanted) throws IOException {
    String language = blog.contains("hexo") ? "zh" : "en";
    List<Post> posts = new ArrayList<>();
    for (Path file : RealBlogs.files(corpus.resolve(blog))) {
      String name = file.getFileName().toString();
      if (name.endsWith(".md")) {
        PostId postId = new PostId("blog/post-" + posts.size());
        RealBlogs.post(postId, name, Files.readAllBytes(file), language)
            .filter(wanted)
            .ifPresent(posts::add);
      }
    }
    return posts;
  }
}
