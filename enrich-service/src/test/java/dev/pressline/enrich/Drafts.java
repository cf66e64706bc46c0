package dev.pressline.enrich;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Posts as ingest makes them of drafts. */
public final class Drafts {
  private static final AdmissionSettings SETTINGS =
      AdmissionSettings.of(
          new SiteSettings(
              "blog",
              "Blog",
              "A blog",
              URI.create("https://blog.example/"),
              "en",
              ZoneOffset.UTC,
              Optional.empty(),
              SiteSettings.DEFAULT_PERMALINK_PATTERN));

  private Drafts() {}

  /** The post that ingest makes of Markdown; the name gives its id {@code blog/<name>}. */
  public static Post admitted(String name, String source) {
    Submission draft =
        new Submission(
            new PostId("blog/" + name),
            "blog",
            Optional.empty(),
            SourceBytes.utf8(source),
            Optional.of(name + ".md"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    AdmissionResult result = Admission.admit(draft, Revision.of(1_000, 1), SETTINGS);
    if (result instanceof AdmissionResult.Admitted(Post post)) {
      return post;
    }
    throw new AssertionError("not admitted: " + result);
  }
}
