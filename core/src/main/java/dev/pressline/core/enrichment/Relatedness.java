package dev.pressline.core.enrichment;

import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * How close two posts of a site are, by what they share.
 *
 * <p>The score of a pair depends on that pair only, never on the rest of the site: so it does not
 * matter in which order posts arrive, and a new post changes only the lists of posts it shares
 * something with.
 */
public final class Relatedness {
  private static final int AUTHOR_TAG = 4;
  private static final int ANY_TAG = 2;
  private static final int CATEGORY = 1;

  private Relatedness() {}

  /**
   * What counts about a post.
   *
   * @param authorTags slugs of the author's tags
   * @param enrichedTags slugs of the tags added
   * @param categories slugs of the last names of its category paths
   */
  public record Subject(
      PostId postId,
      Instant publishedAt,
      Set<String> authorTags,
      Set<String> enrichedTags,
      Set<String> categories) {
    public Subject {
      authorTags = Set.copyOf(authorTags);
      enrichedTags = Set.copyOf(enrichedTags);
      categories = Set.copyOf(categories);
    }
  }

  /** 0 when the posts share nothing; symmetric. */
  public static int score(Subject one, Subject other) {
    int score = 0;
    for (String tag : one.authorTags()) {
      if (other.authorTags().contains(tag)) {
        score += AUTHOR_TAG;
      } else if (other.enrichedTags().contains(tag)) {
        score += ANY_TAG;
      }
    }
    for (String tag : one.enrichedTags()) {
      if (!one.authorTags().contains(tag)
          && (other.authorTags().contains(tag) || other.enrichedTags().contains(tag))) {
        score += ANY_TAG;
      }
    }
    for (String category : one.categories()) {
      if (other.categories().contains(category)) {
        score += CATEGORY;
      }
    }
    return score;
  }

  /** Closest to the subject first; among equals the newer, then by id. */
  public static Comparator<Subject> closestTo(Subject subject) {
    return Comparator.<Subject>comparingInt(other -> score(subject, other))
        .reversed()
        .thenComparing(Subject::publishedAt, Comparator.reverseOrder())
        .thenComparing(Subject::postId);
  }
}
