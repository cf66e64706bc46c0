package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.MONDAY;
import static dev.pressline.core.gate.PostFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewTest {
  private final GateBench gate = new GateBench();

  @Test
  void aHeldPostIsPreviewedAsItWouldBePublished() {
    gate.takes(post("a"));

    assertThat(previewed(post("a").held())).map(Publication::permalink).contains("/a/");
    assertThat(previewed(post("a").held()).orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("content.visibility", "content.contentHash")
        .isEqualTo(gate.lastPublication());
  }

  @Test
  void aScheduledPostIsPreviewedUntilItsTimeComes() {
    PostFixture later = post("a").publishAt(MONDAY.plus(Duration.ofHours(1)));

    assertThat(previewed(later)).isPresent();
    assertThat(preview("blog").of(enriched(later), MONDAY.plus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  void whatReadersSeeAnywayIsNotPreviewed() {
    assertThat(previewed(post("a"))).isEmpty();
  }

  @Test
  void aPostOfAnotherSiteOrWithARefusedAddressIsNotPreviewed() {
    assertThat(preview("news").of(enriched(post("a").held()), MONDAY)).isEmpty();
    assertThat(previewed(post("a").held().at("/a/../b/"))).isEmpty();
  }

  private static Optional<Publication> previewed(PostFixture post) {
    return preview("blog").of(enriched(post), MONDAY);
  }

  private static EnrichedPost enriched(PostFixture post) {
    return (EnrichedPost) post.enriched();
  }

  private static Preview preview(String site) {
    SiteSettings blog = GateBench.BLOG;
    return new Preview(
        new SiteSettings(
            site,
            blog.title(),
            blog.description(),
            blog.baseUrl(),
            blog.language(),
            blog.zone(),
            blog.author(),
            blog.permalinkPattern()));
  }
}
