package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * Posts that readers do not see yet as they would be published, for their authors. Nothing is
 * decided here: no address is claimed, and nothing is written to the log.
 */
public final class Preview {
  private final AddressedSite site;

  /** Previews of the posts of a site. */
  public Preview(SiteSettings site) {
    this.site = AddressedSite.of(site);
  }

  /**
   * The publication that would show the post; empty when readers see it anyway, when it belongs to
   * another site, and when its address is refused.
   *
   * @param now the time by which schedules are judged
   */
  public Optional<Publication> of(EnrichedPost enriched, Instant now) {
    Post post = enriched.post();
    PostContent content = post.content();
    if (!post.site().equals(site.settings().id()) || !isUnseen(content, now)) {
      return Optional.empty();
    }
    Instant publishedAt = content.dates().published().orElseGet(() -> post.revision().draftedAt());
    return switch (site.permalinkOf(content, post.postId(), publishedAt)) {
      case SitePath.Reading.Unsafe _ -> Optional.empty();
      case SitePath.Reading.Safe(SitePath path) ->
          Optional.of(
              Publications.assemble(
                  enriched, path.value(), publishedAt, Optional.empty(), site.settings()));
    };
  }

  private static boolean isUnseen(PostContent content, Instant now) {
    return content.visibility() == Visibility.HELD
        || content.dates().due().filter(time -> time.isAfter(now)).isPresent();
  }
}
