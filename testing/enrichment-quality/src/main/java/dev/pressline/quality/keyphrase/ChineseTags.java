package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.post.Post;
import dev.pressline.core.site.Slug;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tags made of keyphrases of Chinese posts, judged by what their authors wrote above them. */
final class ChineseTags {
  private static final List<String> BLOGS =
      List.of(
          "hexo/suoyiguke__hexo-matery-modified",
          "hexo/fightinggg__hexo-blog",
          "hexo/ZE3kr__GuoZeyu.com");

  private final BlogAgreement blogs;

  ChineseTags(Path corpus) {
    blogs = new BlogAgreement(corpus);
  }

  String measure() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """

            Chinese posts, by halves (odd and even in the order of their names). "In the title" counts the tags that the
            author's title has although it was hidden; "Han" those with Chinese characters; "the post's" and "the site's" are
            as above.

            | blog | half | posts | tags a post | Han | in the title | the post's | the site's |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    for (String blog : BLOGS) {
      List<Post> posts = blogs.posts(blog, _ -> true);
      for (int half = 0; half < 2; half++) {
        table.append(row(blog, posts, half));
      }
    }
    return table.toString();
  }

  private String row(String blog, List<Post> posts, int half) {
    Set<String> vocabulary = new HashSet<>();
    posts.forEach(post -> vocabulary.addAll(BlogAgreement.slugs(post.content())));
    int asked = 0;
    int given = 0;
    int han = 0;
    int inTitle = 0;
    int ofPost = 0;
    int ofSite = 0;
    for (int i = half; i < posts.size(); i += 2) {
      Post post = posts.get(i);
      asked++;
      String title = plain(post.content().title());
      Set<String> own = BlogAgreement.slugs(post.content());
      for (EnrichedTag tag : blogs.tags(post, "…")) {
        given++;
        han += tag.label().codePoints().anyMatch(Character::isIdeographic) ? 1 : 0;
        inTitle += title.contains(plain(tag.label())) ? 1 : 0;
        ofPost += own.contains(tag.slug()) ? 1 : 0;
        ofSite += vocabulary.contains(tag.slug()) ? 1 : 0;
      }
    }
    double tags = Math.max(1, given);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        blog.substring(blog.indexOf("__") + 2),
        half == 0 ? "even" : "odd",
        asked,
        (double) given / asked,
        han / tags,
        inTitle / tags,
        ofPost / tags,
        ofSite / tags);
  }

  private static String plain(String text) {
    return Slug.of(text).replace("-", "");
  }
}
