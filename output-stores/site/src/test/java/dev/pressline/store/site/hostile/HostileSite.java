package dev.pressline.store.site.hostile;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.material.HostileText;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.site.SiteStore;
import dev.pressline.store.site.SiteStoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site all of whose posts were written by somebody who wants to run something in it. */
final class HostileSite {
  private static final SiteSettings BLOG =
      new SiteSettings(
          "blog",
          "A blog",
          "What a test says.",
          URI.create("https://blog.example/"),
          "en",
          ZoneOffset.UTC,
          Optional.of("Ada"),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);
  private static final AdmissionSettings SETTINGS = AdmissionSettings.of(BLOG);
  private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");

  private final List<Publication> publications = new ArrayList<>();

  /** Takes the text as the whole of a post of each form, and as every piece of metadata. */
  HostileSite with(List<HostileText> texts) {
    for (HostileText hostile : texts) {
      publish(SourceFormat.MARKDOWN, hostile.text());
      publish(SourceFormat.HTML, hostile.text());
      publish(SourceFormat.TEXT, "Title\n\nText.\n\nRead more: " + hostile.text());
      publish(SourceFormat.MARKDOWN, metadata(quoted(hostile.text())));
    }
    return this;
  }

  int size() {
    return publications.size();
  }

  /** Writes the site; the state goes beside it. */
  void writeTo(Path folder) {
    SiteStoreSettings settings = SiteStoreSettings.of(folder.resolveSibling("state"), BLOG, folder);
    try (SiteStore store = SiteStore.open(settings)) {
      store.apply(new StoreBatch(publications, new LogPosition("log", Map.of(0, (long) size()))));
    }
  }

  private void publish(SourceFormat format, String source) {
    Submission draft =
        new Submission(
            new PostId("blog/" + size()),
            "blog",
            Optional.of(format),
            SourceBytes.utf8(source),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    if (Admission.admit(draft, new Revision(1), SETTINGS)
        instanceof AdmissionResult.Admitted(Post post)) {
      publications.add(publication(post, source));
    }
  }

  private Publication publication(Post post, String source) {
    String path = "/p" + size() + "/";
    Publication.State state =
        size() % 50 == 49
            ? new Publication.State.Withdrawn(new Withdrawal.Notice(Optional.of(source)))
            : new Publication.State.Live(Optional.empty());
    return new Publication(
        post.postId(),
        post.site(),
        post.revision(),
        state,
        path,
        "https://blog.example" + path,
        List.of(),
        NEW_YEAR.plusSeconds(86_400L * size()),
        post.content(),
        post.content().body().html(),
        enrichment(source));
  }

  private static Enrichment enrichment(String source) {
    EnrichedTag tag = new EnrichedTag(source, source, Origin.KEYPHRASE, 0.5, List.of());
    return new Enrichment(
        "test", 1, "en", 100, 90, source, List.of(tag), List.of(), List.of(), List.of(), List.of());
  }

  private static String metadata(String value) {
    StringBuilder fields = new StringBuilder("---\n");
    for (String key :
        List.of("title", "author", "description", "excerpt", "cover", "lang", "subtitle")) {
      fields.append(key).append(": ").append(value).append('\n');
    }
    for (String key : List.of("tags", "categories")) {
      fields.append(key).append(": [").append(value).append("]\n");
    }
    return fields + "---\nText.\n";
  }

  /** As a double-quoted YAML scalar. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c ->
                out.append(
                    c < ' ' || c == '"' || c == '\\' || c > 0x7E
                        ? "\\u%04x".formatted(c)
                        : String.valueOf((char) c)));
    return out.append('"').toString();
  }
}
