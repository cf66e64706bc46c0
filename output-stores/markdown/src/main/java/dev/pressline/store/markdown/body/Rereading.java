package dev.pressline.store.markdown.body;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.metadata.FlowStyle;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Markdown as ingest would, in the place of one publication's text. */
final class Rereading {
  private final Publication publication;
  private final AdmissionSettings settings;
  private final Optional<String> path;
  private final Map<String, Optional<PostContent>> read = new HashMap<>();

  /**
   * Reads in a place.
   *
   * @param path under which the text is read, since that tells by whose grammar
   */
  Rereading(Publication publication, SiteSettings site, Optional<String> path) {
    this.publication = publication;
    this.path = path;
    this.settings = AdmissionSettings.of(site);
  }

  /** The post that the text would be; empty when it would be refused. */
  Optional<PostContent> of(String markdown) {
    @Nullable Optional<PostContent> before = read.get(markdown);
    if (before != null) {
      return before;
    }
    Optional<PostContent> content = admitted(markdown);
    read.put(markdown, content);
    return content;
  }

  private Optional<PostContent> admitted(String markdown) {
    PostContent content = publication.content();
    String title =
        FlowStyle.of(new YamlValue.Scalar(content.title(), false, "", SourcePosition.NOWHERE));
    StringBuilder head = new StringBuilder("---\ntitle: ").append(title).append('\n');
    content.extra().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> entry.getKey().matches("[A-Za-z_][A-Za-z0-9_.-]*"))
        .filter(entry -> entry.getValue().indexOf('\n') < 0)
        .forEach(
            entry ->
                head.append(entry.getKey()).append(": ").append(entry.getValue()).append('\n'));
    Submission submission =
        new Submission(
            publication.postId(),
            publication.site(),
            Optional.of(SourceFormat.MARKDOWN),
            SourceBytes.utf8(head + "---\n" + markdown),
            path,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Admission.admit(submission, publication.revision(), settings)
            instanceof AdmissionResult.Admitted(Post post)
        ? Optional.of(post.content())
        : Optional.empty();
  }
}
