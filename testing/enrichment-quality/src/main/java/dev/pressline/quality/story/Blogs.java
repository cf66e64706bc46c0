package dev.pressline.quality.story;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The real blogs beside the project, read by admission. */
final class Blogs {
  private static final List<String> GENERATORS =
      List.of("hexo", "hugo", "jekyll", "othermd", "zola");
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

  private Blogs() {}

  /** Every post of every blog, blog by blog, in the order of their paths. */
  static List<BlogPost> posts(Path corpus) throws IOException {
    List<BlogPost> posts = new ArrayList<>();
    for (String generator : GENERATORS) {
      for (Path blog : children(corpus.resolve(generator))) {
        for (Path file : files(blog)) {
          post(blog.getFileName().toString(), blog.relativize(file), Files.readAllBytes(file))
              .ifPresent(posts::add);
        }
      }
    }
    return List.copyOf(posts);
  }

  /** The post that a draft becomes. */
  static Optional<BlogPost> post(String blog, Path path, byte[] source) {
    Submission submission =
        new Submission(
            new PostId(blog + "/" + path),
            "blog",
            Optional.empty(),
            SourceBytes.of(source),
            Optional.of(path.toString()),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return switch (Admission.admit(submission, new Revision(1), SETTINGS)) {
      case AdmissionResult.Admitted(Post post) -> Optional.of(post(blog, post));
      case AdmissionResult.Admitted _, AdmissionResult.Refused _ -> Optional.empty();
    };
  }

  private static BlogPost post(String blog, Post post) {
    PostContent content = post.content();
    return new BlogPost(
        blog, post.postId(), content.title(), content.dates().published(), content.body().text());
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
