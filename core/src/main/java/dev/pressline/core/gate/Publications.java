package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EnrichmentFingerprint;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts publications together. */
final class Publications {
  private Publications() {}

  /**
   * The publication that shows a post.
   *
   * @param last the publication before, whose address becomes a former one when it differs
   * @param publishedAt the date on the page
   */
  static Publication assemble(
      EnrichedPost enriched,
      String permalink,
      Instant publishedAt,
      Optional<Publication> last,
      SiteSettings site) {
    PostContent content = enriched.post().content();
    Enrichment enrichment = enriched.enrichment();
    return new Publication(
        enriched.post().postId(),
        site.id(),
        enriched.post().revision(),
        new Publication.State.Live(content.dates().expiresAt()),
        permalink,
        site.urlOf(permalink),
        formerPermalinks(last, content.aliases(), permalink),
        publishedAt,
        content,
        LinkedHtml.apply(content.body().html(), enrichment.links()),
        enrichment);
  }

  /** What is shown, with another enrichment. */
  static Publication enrichedAnew(Publication shown, Enrichment enrichment) {
    return new Publication(
        shown.postId(),
        shown.site(),
        shown.revision(),
        shown.state(),
        shown.permalink(),
        shown.url(),
        shown.formerPermalinks(),
        shown.publishedAt(),
        shown.content(),
        LinkedHtml.apply(shown.content().body().html(), enrichment.links()),
        enrichment);
  }

  /**
   * The publication that takes a post off. A post that is gone or leads elsewhere leaves its title
   * and dates in the log, and none of its text; one with a notice keeps everything.
   */
  static Publication withdrawn(Publication last, Revision revision, Withdrawal withdrawal) {
    Publication.State state = new Publication.State.Withdrawn(withdrawal);
    boolean keepsText = withdrawal instanceof Withdrawal.Notice;
    return new Publication(
        last.postId(),
        last.site(),
        revision,
        state,
        last.permalink(),
        last.url(),
        last.formerPermalinks(),
        last.publishedAt(),
        keepsText ? last.content() : withoutText(last.content()),
        keepsText ? last.html() : "",
        keepsText ? last.enrichment() : withoutText(last.enrichment()));
  }

  /**
   * Whether what is shown has the same text at the same address, and enrichment as good: the same,
   * or one of which a reader would see nothing else. A version that is shown already is not shown
   * again, unless another enricher made it anew.
   */
  static boolean isAsGood(Publication shown, EnrichedPost enriched, String permalink) {
    return shown.permalink().equals(permalink)
        && shows(shown, enriched.post())
        && (isSameVersion(shown, enriched) || isAsGood(shown.enrichment(), enriched.enrichment()));
  }

  /** Whether readers see the post, be it with a notice. */
  static boolean isSeen(Publication last) {
    return last.state() instanceof Publication.State.Live
        || last.state() instanceof Publication.State.Withdrawn(Withdrawal.Notice _);
  }

  /** Whether readers see this text of the post. */
  static boolean shows(Publication shown, Post post) {
    return shown.state() instanceof Publication.State.Live
        && shown.site().equals(post.site())
        && shown.content().contentHash().equals(post.content().contentHash());
  }

  private static boolean isSameVersion(Publication shown, EnrichedPost enriched) {
    return Version.of(shown).equals(Version.of(enriched))
        && shown.enrichment().enricherVersion().equals(enriched.enrichment().enricherVersion());
  }

  /**
   * The tags that a higher level found by itself say nothing against a lower one: when a post comes
   * again as it was, they stay until the higher level has seen it, too.
   */
  static boolean isAsGood(Enrichment shown, Enrichment other) {
    return shown.level() <= other.level()
        ? EnrichmentFingerprint.visible(shown).equals(EnrichmentFingerprint.visible(other))
        : EnrichmentFingerprint.withoutChosenTags(shown)
            .equals(EnrichmentFingerprint.withoutChosenTags(other));
  }

  /** The permalink and the former ones. */
  static List<String> pathsOf(Publication publication) {
    List<String> paths = new ArrayList<>();
    paths.add(publication.permalink());
    paths.addAll(publication.formerPermalinks());
    return paths;
  }

  /** One former address a page, none of them the page that the permalink itself is. */
  private static List<String> formerPermalinks(
      Optional<Publication> last, List<String> aliases, String permalink) {
    List<String> candidates = new ArrayList<>(aliases);
    last.map(Publications::pathsOf).ifPresent(candidates::addAll);
    Map<String, String> byPage = new TreeMap<>();
    candidates.stream()
        .sorted(Comparator.naturalOrder())
        .forEach(path -> byPage.putIfAbsent(PathBook.keyOf(path), path));
    byPage.remove(PathBook.keyOf(permalink));
    return byPage.values().stream().sorted().toList();
  }

  private static PostContent withoutText(PostContent content) {
    return new PostContent(
        content.title(),
        content.slug(),
        content.permalink(),
        content.aliases(),
        content.language(),
        content.authors(),
        content.dates(),
        content.categories(),
        content.tags(),
        new Body("", "", "", content.body().format()),
        content.sourcePath(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        content.visibility(),
        List.of(),
        content.contentHash());
  }

  private static Enrichment withoutText(Enrichment enrichment) {
    return new Enrichment(
        enrichment.enricherVersion(),
        enrichment.level(),
        enrichment.language(),
        0,
        0,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
