package dev.pressline.quality.blogs;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
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

/** Folders and files of the real blogs, and the posts that admission makes of them. */
public final class RealBlogs {
  private static final List<String> GENERATORS =
      List.of("hexo", "hugo", "jekyll", "othermd", "zola");
  private static final String SITE = "blog";

  private RealBlogs() {}

  /** The folder of every blog, those of one generator together. */
  public static List<Path> folders(Path corpus) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String generator : GENERATORS) {
      try (Stream<Path> children = Files.list(corpus.resolve(generator))) {
        children.sorted().forEach(folders::add);
      }
    }
    return folders;
  }

  /** All files below the folder, in order. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * The post that a draft becomes; none when it is refused or takes a post away.
   *
   * @param path of the draft in its blog
   * @param language of the blog
   */
  public static Optional<Post> post(PostId postId, String path, byte[] source, String language) {
    Submission submission =
        new Submission(
            postId,
            SITE,
            Optional.empty(),
            SourceBytes.of(source),
            Optional.of(path),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return switch (Admission.admit(submission, new Revision(7), settings(language))) {
      case AdmissionResult.Admitted(Post post) -> Optional.of(post);
      case AdmissionResult.Admitted _, AdmissionResult.Refused _ -> Optional.empty();
    };
  }

  private static AdmissionSettings settings(String language) {
    return AdmissionSettings.of(
        new SiteSettings(
            SITE,
            "A blog",
            "",
            URI.create("https://blog.example/"),
            language,
            ZoneOffset.UTC,
            Optional.empty(),
            SiteSettings.DEFAULT_PERMALINK_PATTERN));
  }
}
