package dev.pressline.store.markdown;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.text.TextStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drafts on their way to publications, with an enrichment that any text can have. */
final class Drafted {
  private static final Instant FIRST_SEEN = Instant.parse("2026-01-31T18:30:00.250Z");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{5,12}");
  private static final int EVERY = 7;
  private static final int MOST_LINKS = 4;

  private Drafted() {}

  /** The publication of a draft at a path; empty when it is refused. */
  static Optional<Publication> at(String path, byte[] source) {
    Submission submission =
        new Submission(
            new PostId("blog/" + withoutExtension(path)),
            "blog",
            Optional.empty(),
            SourceBytes.of(source),
            Optional.of(path),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Admission.admit(submission, new Revision(1), AdmissionSettings.of(Generator.BLOG))
            instanceof AdmissionResult.Admitted(Post post)
        ? Optional.of(publication(post))
        : Optional.empty();
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  private static Publication publication(Post post) {
    PostContent content = post.content();
    Enrichment enrichment = enrichment(content);
    String permalink = content.permalink().orElse("/p/" + content.slug() + "/");
    return new Publication(
        post.postId(),
        post.site(),
        post.revision(),
        new Publication.State.Live(content.dates().expiresAt()),
        permalink,
        Generator.BLOG.urlOf(permalink),
        content.aliases().stream().filter(alias -> !alias.equals(permalink)).sorted().toList(),
        content.dates().published().orElse(FIRST_SEEN),
        content,
        LinkedHtml.apply(content.body().html(), enrichment.links()),
        enrichment);
  }

  /** What is added unless the author wants nothing, as the files of the store say. */
  private static Enrichment enrichment(PostContent content) {
    boolean wanted = !EnrichmentWish.of(content.extra()).isNothing();
    List<EnrichedTag> tags =
        wanted ? List.of(tag("An added tag"), tag("C++"), tag("2026"), tag("on")) : List.of();
    List<EnrichedLink> links = wanted ? links(content.body().html()) : List.of();
    return new Enrichment(
        "test", 1, "en", 10, 10, "", tags, links, List.of(), List.of(), List.of());
  }

  private static EnrichedTag tag(String label) {
    return new EnrichedTag(label, label, Origin.KEYPHRASE, 0.5, List.of());
  }

  private static List<EnrichedLink> links(String html) {
    TextStream stream = TextStream.parse(html);
    Zones zones = Zones.of(stream);
    List<EnrichedLink> links = new ArrayList<>();
    Matcher word = WORD.matcher(stream.text());
    for (int count = 0; links.size() < MOST_LINKS && word.find(); count++) {
      if (count % EVERY == 0 && zones.isLinkable(word.start(), word.end())) {
        TextRange range = TextRange.of(stream.text(), word.start(), word.end());
        links.add(
            new EnrichedLink(
                range,
                "https://en.example/wiki/Word_(" + links.size() + ")",
                Optional.of("Q" + links.size()),
                Origin.CATALOGUE,
                0.9));
      }
    }
    return links;
  }
}
