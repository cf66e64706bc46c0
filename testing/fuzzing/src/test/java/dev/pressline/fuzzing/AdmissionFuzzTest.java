package dev.pressline.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.admission.wordpress.WordPressText;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.ActiveContent;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Any bytes get a verdict, and what is admitted is sound. By default these run on the seeds beside
 * them and on what was ever found; with {@code JAZZER_FUZZ=1} Jazzer searches for more, guided by
 * coverage, one of them at a time.
 */
class AdmissionFuzzTest {
  private static final AdmissionSettings SETTINGS =
      AdmissionSettings.of(
          new SiteSettings(
              "blog",
              "A blog",
              "About things.",
              URI.create("https://blog.example/"),
              "en",
              ZoneOffset.UTC,
              Optional.empty(),
              SiteSettings.DEFAULT_PERMALINK_PATTERN));

  @FuzzTest(maxDuration = "30m")
  void frontMatter(byte[] source) {
    judge(source, Optional.empty(), Optional.of("2024-01-02-name.md"), Map.of());
  }

  @FuzzTest(maxDuration = "30m")
  void markdown(byte[] source) {
    judge(source, Optional.of(SourceFormat.MARKDOWN), Optional.empty(), Map.of());
  }

  @FuzzTest(maxDuration = "30m")
  void html(byte[] source) {
    judge(source, Optional.of(SourceFormat.HTML), Optional.empty(), Map.of());
  }

  @FuzzTest(maxDuration = "30m")
  void text(byte[] source) {
    judge(source, Optional.of(SourceFormat.TEXT), Optional.empty(), Map.of());
  }

  @FuzzTest(maxDuration = "30m")
  void wordPress(byte[] source) {
    judge(
        source,
        Optional.of(SourceFormat.HTML),
        Optional.empty(),
        Map.of("dialect", WordPressText.DIALECT));
  }

  private static void judge(
      byte[] source,
      Optional<SourceFormat> format,
      Optional<String> path,
      Map<String, String> metadata) {
    Submission draft =
        new Submission(
            new PostId("blog/post"),
            "blog",
            format,
            SourceBytes.of(source),
            path,
            metadata,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    judge(Admission.admit(draft, new Revision(1), SETTINGS));
  }

  private static void judge(AdmissionResult result) {
    switch (result) {
      case AdmissionResult.Refused(var refusal) -> {
        assertThat(refusal.code()).matches("[A-Z][A-Z0-9_]*");
        assertThat(refusal.message()).isNotBlank();
      }
      case AdmissionResult.Admitted(Post post) -> assertThatItIsSound(post.content());
      case AdmissionResult.Admitted(var other) -> throw new AssertionError(other);
    }
  }

  private static void assertThatItIsSound(PostContent content) {
    assertThat(content.title()).isNotBlank();
    assertThat(content.slug()).isNotBlank();
    assertThat(content.contentHash()).hasSize(64);
    assertThat(TextStream.of(content.body().html())).isEqualTo(content.body().text());
    assertThat(ActiveContent.in(Jsoup.parseBodyFragment(content.body().html()).body())).isEmpty();
  }
}
