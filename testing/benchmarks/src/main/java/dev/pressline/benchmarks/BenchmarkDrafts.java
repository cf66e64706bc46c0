package dev.pressline.benchmarks;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Drafts for one site. */
final class BenchmarkDrafts {
  static final SiteSettings SITE =
      new SiteSettings(
          "blog",
          "A blog",
          "About things.",
          URI.create("https://blog.example/"),
          "en",
          ZoneOffset.UTC,
          Optional.empty(),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);

  private BenchmarkDrafts() {}

  static Submission draft(String source, SourceFormat format) {
    return new Submission(
        new PostId("blog/post"),
        "blog",
        Optional.of(format),
        SourceBytes.utf8(source),
        Optional.of("post"),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
