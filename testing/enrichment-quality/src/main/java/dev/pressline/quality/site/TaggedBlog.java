package dev.pressline.quality.site;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.reading.PostLanguage;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A blog whose author gave tags to many posts.
 *
 * @param name owner and repository
 * @param language of most posts
 * @param posts those with tags, oldest first
 */
record TaggedBlog(String name, String language, List<SitePost> posts) {
  private static final List<String> GENERATORS =
      List.of("hexo", "jekyll", "hugo", "zola", "othermd");
  private static final int MIN_POSTS = 100;
  private static final LanguageDetector LANGUAGES = OpenNlpLanguageDetector.bundled();
  private static final AdmissionSettings SETTINGS =
      AdmissionSettings.of(
          new SiteSettings(
              "blog",
              "A blog",
              "",
              URI.create("https://blog.example/"),
              "en",
              ZoneOffset.UTC,
              Optional.empty(),
              SiteSettings.DEFAULT_PERMALINK_PATTERN));

  /** Every blog of the corpus with enough tagged posts. */
  static List<TaggedBlog> all(Path corpus) throws IOException {
    List<TaggedBlog> blogs = new ArrayList<>();
    for (String generator : GENERATORS) {
      for (Path folder : children(corpus.resolve(generator))) {
        TaggedBlog blog = read(folder);
        if (blog.posts().size() >= MIN_POSTS) {
          blogs.add(blog);
        }
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
    for (Path file : files(folder)) {
      post(folder, file).filter(post -> !post.tags().isEmpty()).ifPresent(posts::add);
    }
    posts.sort(Comparator.comparing(SitePost::publishedAt).thenComparing(SitePost::postId));
    return new TaggedBlog(folder.getFileName().toString(), language(posts), posts);
  }

  private static Optional<SitePost> post(Path folder, Path file) throws IOException {
    String path = folder.relativize(file).toString();
    Submission submission =
        new Submission(
            new PostId("blog/" + path),
            "blog",
            Optional.empty(),
            SourceBytes.of(Files.readAllBytes(file)),
            Optional.of(path),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return switch (Admission.admit(submission, new Revision(7), SETTINGS)) {
      case AdmissionResult.Admitted(Post post) ->
          Optional.of(SitePost.of(post, language(post.content())));
      default -> Optional.empty();
    };
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

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
