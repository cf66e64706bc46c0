package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.Relatedness;
import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.post.PostId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;

/** The closest posts met so far. */
final class Closest {
  private static final Comparator<Candidate> FARTHEST_FIRST =
      Comparator.comparingInt(Candidate::score)
          .thenComparing(Candidate::post, Known.NEWEST_FIRST.reversed());

  private final Subject subject;
  private final int limit;
  private final Set<PostId> met = new HashSet<>();
  private final PriorityQueue<Candidate> kept = new PriorityQueue<>(FARTHEST_FIRST);

  private record Candidate(Known post, int score) {}

  Closest(Subject subject, int limit) {
    this.subject = subject;
    this.limit = limit;
    met.add(subject.postId());
  }

  /**
   * Considers the posts, newest first, and stops where no further one can be among the closest.
   *
   * @param reachable the most that a post not met before can score
   */
  void meet(SortedSet<Known> posts, int reachable) {
    for (Known post : posts) {
      if (isHopeless(post, reachable)) {
        return;
      }
      if (met.add(post.subject().postId())) {
        keep(new Candidate(post, Relatedness.score(subject, post.subject())));
      }
    }
  }

  /** Closest first. */
  List<RelatedPost> posts() {
    return kept.stream()
        .sorted(FARTHEST_FIRST.reversed())
        .map(
            candidate ->
                new RelatedPost(
                    candidate.post().subject().postId(),
                    candidate.post().title(),
                    candidate.post().permalink(),
                    candidate.score()))
        .toList();
  }

  private boolean isHopeless(Known post, int reachable) {
    if (limit == 0) {
      return true;
    }
    return kept.size() == limit
        && FARTHEST_FIRST.compare(new Candidate(post, reachable), kept.element()) <= 0;
  }

  private void keep(Candidate candidate) {
    kept.add(candidate);
    if (kept.size() > limit) {
      kept.remove();
    }
  }
}
