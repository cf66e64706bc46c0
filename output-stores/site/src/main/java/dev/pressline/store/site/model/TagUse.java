package dev.pressline.store.site.model;

import dev.pressline.core.enrichment.Origin;
import java.util.Optional;

/**
 * A tag on a post.
 *
 * @param label in the spelling of this post
 * @param slug equal slugs are the same tag
 * @param evidence words of the text that it comes from
 */
public record TagUse(String label, String slug, Origin origin, Optional<String> evidence) {
  /** Whether the author gave it. */
  public boolean isByAuthor() {
    return origin == Origin.AUTHOR;
  }
}
