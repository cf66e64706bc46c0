package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.post.Post;
import dev.pressline.core.site.Slug;
import dev.pressline.quality.CpuTime;
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

  private static final int CHARACTERS_OF_4_KB = 4_096 / 3;
  private static final int RUNS = 1_000;

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
    return table.append(speed()).toString();
  }

  private String speed() throws IOException {
    StringBuilder joined = new StringBuilder();
    for (Post post : blogs.posts(BLOGS.getLast(), _ -> true)) {
      joined.append(post.content().body().text()).append('\n');
    }
    String bytes = joined.substring(0, CHARACTERS_OF_4_KB);
    String characters = joined.substring(0, 3 * CHARACTERS_OF_4_KB);
    find(bytes);
    return String.format(
        Locale.ROOT,
        "%nChinese of 4 KB (%,d characters) takes %.2f ms of one core once warm, %,d characters"
            + " take %.2f ms; wanted: at most 5 a post, 3 wished.%n",
        CHARACTERS_OF_4_KB,
        CpuTime.millis(RUNS, () -> find(bytes)),
        3 * CHARACTERS_OF_4_KB,
        CpuTime.millis(RUNS, () -> find(characters)));
  }

  private static void find(String text) {
    for (int i = 0; i < RUNS; i++) {
      Keyphrases.forTags(Manuscript.of(text, "zh"), 5, List.of());
    }
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
