package dev.pressline.core.enrichment.story;

import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Locale;

/**
 * A post as far as its story goes.
 *
 * @param told the date on its page
 * @param dated whether its author gave the date; else it is when the post came in
 * @param language BCP 47; empty or {@code und} when unknown
 */
public record StoryPost(
    PostId postId, Instant told, boolean dated, String language, String title, StoryNames names) {
  /** A translation tells nothing new. */
  boolean isInLanguageOf(StoryPost other) {
    String one = primary(language);
    String two = primary(other.language);
    return one.equals(two) || one.isEmpty() || two.isEmpty();
  }

  private static String primary(String language) {
    String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return primary.equals("und") ? "" : primary;
  }
}
