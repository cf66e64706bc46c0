package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.SiteMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the posts mean, as the second pass found, told to the memory of their sites. */
final class MeaningProjection implements Projection<EnrichedEvent> {
  private final SiteMemory memory;
  private final Map<String, String> sites = new HashMap<>();
  private volatile int known;

  MeaningProjection(SiteMemory memory) {
    this.memory = memory;
  }

  @Override
  public void apply(String key, Optional<EnrichedEvent> value) {
    PostId postId = new PostId(key);
    Optional.ofNullable(sites.remove(key))
        .ifPresent(site -> memory.means(site, postId, Optional.empty()));
    if (value.isPresent() && value.get() instanceof EnrichedPost(var post, _, var meaning, _)) {
      meaning.ifPresent(found -> tell(key, post.site(), found));
    }
    known = sites.size();
  }

  private void tell(String key, String site, Meaning meaning) {
    sites.put(key, site);
    memory.means(site, new PostId(key), Optional.of(meaning));
  }

  @Override
  public int size() {
    return known;
  }
}
