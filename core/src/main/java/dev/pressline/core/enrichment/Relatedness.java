package dev.pressline.core.enrichment;

import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What counts about a post with the given tags added. */
    public static Subject of(
        PostId postId, Instant publishedAt, PostContent content, List<EnrichedTag> enrichedTags) {
      return new Subject(
          postId,
          publishedAt,
          slugs(content.tags().stream()),
          enrichedTags.stream().map(EnrichedTag::slug).collect(Collectors.toSet()),
          slugs(content.categories().stream().map(path -> path.names().getLast())));
    }

    private static Set<String> slugs(Stream<String> labels) {
      return labels.map(Slug::of).filter(slug -> !slug.isEmpty()).collect(Collectors.toSet());
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
