package dev.pressline.quality.site;

import dev.pressline.core.enrichment.lexical.Gist;
import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.reading.PostLanguage;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A blog whose author gave tags to many posts.
 *
 * @param name owner and repository
 * @param language of most posts
 * @param posts those with tags, oldest first
 * @param gists of the posts
 */
record TaggedBlog(String name, String language, List<SitePost> posts, Map<PostId, String> gists) {
  private static final int MIN_POSTS = 100;
  private static final LanguageDetector LANGUAGES = OpenNlpLanguageDetector.bundled();

  /** Every blog of the corpus with enough tagged posts. */
  static List<TaggedBlog> all(Path corpus) throws IOException {
    List<TaggedBlog> blogs = new ArrayList<>();
    for (Path folder : RealBlogs.folders(corpus)) {
      TaggedBlog blog = read(folder);
      if (blog.posts().size() >= MIN_POSTS) {
        blogs.add(blog);
      }
    }
    return blogs;
  }

  /** Whether the blog is written in Chinese. */
  boolean isChinese() {
    return language.equals("zh");
  }

  /** Two blogs of one author say much the same. */
  String owner() {
    return name.substring(0, name.indexOf("__"));
  }

  /** The post without its categories, since some blogs repeat the tag there. */
  static SitePost withoutCategories(SitePost post) {
    return with(post, post.tags());
  }

  /** The post as it is before anybody gave it tags. */
  static SitePost withoutTags(SitePost post) {
    return with(post, List.of());
  }

  private static SitePost with(SitePost post, List<String> tags) {
    return new SitePost(
        post.postId(),
        post.site(),
        post.language(),
        post.title(),
        post.text(),
        tags,
        List.of(),
        post.publishedAt());
  }

  private static TaggedBlog read(Path folder) throws IOException {
    List<SitePost> posts = new ArrayList<>();
    Map<PostId, String> gists = new HashMap<>();
    for (Path file : RealBlogs.files(folder)) {
      post(folder, file)
          .filter(post -> !post.content().tags().isEmpty())
          .ifPresent(
              post -> {
                posts.add(SitePost.of(post, language(post.content())));
                gists.put(post.postId(), Gist.of(post.content()));
              });
    }
    posts.sort(Comparator.comparing(SitePost::publishedAt).thenComparing(SitePost::postId));
    return new TaggedBlog(folder.getFileName().toString(), language(posts), posts, gists);
  }

  private static Optional<Post> post(Path folder, Path file) throws IOException {
    String path = folder.relativize(file).toString();
    return RealBlogs.post(new PostId("blog/" + path), path, Files.readAllBytes(file), "en");
  }

  private static String language(PostContent content) {
    String text = content.body().text();
    String sample =
        content.title() + "\n" + text.substring(0, Math.min(PostLanguage.SAMPLE, text.length()));
    return PostLanguage.of(content.language(), sample, LANGUAGES);
  }

  private static String language(List<SitePost> posts) {
    return posts.stream()
        .collect(Collectors.groupingBy(SitePost::language, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(PostLanguage.UNDETERMINED);
  }
}
