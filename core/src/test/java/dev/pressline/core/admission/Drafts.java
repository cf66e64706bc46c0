package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Warning;
import dev.pressline.core.site.GeneratorHabits;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Refusal;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words for tests of admission. */
final class Drafts {
  static final SiteSettings SITE =
      new SiteSettings(
          "blog",
          "A blog",
          "About things.",
          URI.create("https://blog.example/"),
          "en",
          ZoneId.of("UTC"),
          Optional.empty(),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);
  static final AdmissionSettings SETTINGS = AdmissionSettings.of(SITE);
  private static final Revision REVISION = new Revision(7);

  private Drafts() {}

  static SiteSettings site(GeneratorHabits habits) {
    return new SiteSettings(
        SITE.id(),
        SITE.title(),
        SITE.description(),
        SITE.baseUrl(),
        SITE.language(),
        SITE.zone(),
        SITE.author(),
        SITE.permalinkPattern(),
        habits);
  }

  static Submission draft(SourceBytes source, Optional<String> path, Map<String, String> metadata) {
    return new Submission(
        new PostId("blog/" + path.orElse("post")),
        "blog",
        Optional.empty(),
        source,
        path,
        metadata,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Submission markdown(String source) {
    return formatted(source, SourceFormat.MARKDOWN);
  }

  static Submission html(String source) {
    return formatted(source, SourceFormat.HTML);
  }

  static Submission text(String source) {
    return formatted(source, SourceFormat.TEXT);
  }

  private static Submission formatted(String source, SourceFormat format) {
    return formatted(SourceBytes.utf8(source), format);
  }

  static Submission formatted(SourceBytes source, SourceFormat format) {
    Submission draft = draft(source, Optional.empty(), Map.of());
    return new Submission(
        draft.postId(),
        draft.site(),
        Optional.of(format),
        draft.source(),
        draft.sourcePath(),
        draft.metadata(),
        draft.publishAt(),
        draft.expiresAt(),
        draft.submitter());
  }

  static Submission file(String path, String source) {
    return draft(SourceBytes.utf8(source), Optional.of(path), Map.of());
  }

  static AdmissionResult admit(Submission draft) {
    return Admission.admit(draft, REVISION, SETTINGS);
  }

  static Post admitted(Submission draft) {
    AdmissionResult result = admit(draft);
    assertThat(result).isInstanceOf(AdmissionResult.Admitted.class);
    return (Post) ((AdmissionResult.Admitted) result).event();
  }

  static Refusal refused(Submission draft) {
    AdmissionResult result = admit(draft);
    assertThat(result).isInstanceOf(AdmissionResult.Refused.class);
    return ((AdmissionResult.Refused) result).refusal();
  }

  static List<String> warningCodes(Post post) {
    return post.warnings().stream().map(Warning::code).toList();
  }
}
