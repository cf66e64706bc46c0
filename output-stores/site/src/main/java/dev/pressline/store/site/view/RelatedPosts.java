package dev.pressline.store.site.view;

import dev.pressline.core.enrichment.Relatedness;
import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.DatedId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For each post the posts worth reading next.
 *
 * <p>Candidates are, for each tag and category of a post, the {@value #REACH} posts before and
 * after it in time that have it too; the score is {@link Relatedness}; among equals the nearer in
 * time is closer. Both are local in time, so a new post changes few lists however large the site
 * is.
 */
final class RelatedPosts {
  private static final int REACH = 10;
  private static final int SHOWN = 5;

  private final Map<String, SortedPosts> byFeature = new HashMap<>();
  private final Map<PostId, Subject> subjects = new HashMap<>();
  private final Map<PostId, List<PostId>> lists = new HashMap<>();
  private final Map<PostId, Set<PostId>> listedBy = new HashMap<>();
  private final Set<PostId> unsettled = new HashSet<>();

  /** Closest first. */
  List<PostId> of(PostId post) {
    return lists.getOrDefault(post, List.of());
  }

  /** The posts that name this one. */
  Set<PostId> listing(PostId post) {
    return listedBy.getOrDefault(post, Set.of());
  }

  void add(Subject subject) {
    subjects.put(subject.postId(), subject);
    unsettled.add(subject.postId());
    for (String feature : features(subject)) {
      SortedPosts posts = byFeature.computeIfAbsent(feature, _ -> new SortedPosts());
      int index = posts.add(dated(subject));
      window(posts, index).forEach(near -> unsettled.add(near.id()));
    }
  }

  void remove(Subject subject) {
    subjects.remove(subject.postId());
    unsettled.add(subject.postId());
    for (String feature : features(subject)) {
      SortedPosts posts = byFeature.computeIfAbsent(feature, _ -> new SortedPosts());
      window(posts, posts.remove(dated(subject))).forEach(near -> unsettled.add(near.id()));
      if (posts.isEmpty()) {
        byFeature.remove(feature);
      }
    }
  }

  /** Brings the lists up to date and names the posts whose list is another now. */
  Set<PostId> settle() {
    Map<PostId, List<PostId>> fresh =
        unsettled.parallelStream().collect(Collectors.toMap(post -> post, this::closest));
    unsettled.clear();
    Set<PostId> changed = new HashSet<>();
    fresh.forEach(
        (post, list) -> {
          if (!list.equals(of(post))) {
            changed.add(post);
            replace(post, list);
          }
        });
    return changed;
  }

  private void replace(PostId post, List<PostId> list) {
    for (PostId other : of(post)) {
      Set<PostId> back = listedBy.getOrDefault(other, new HashSet<>());
      back.remove(post);
      if (back.isEmpty()) {
        listedBy.remove(other);
      }
    }
    list.forEach(other -> listedBy.computeIfAbsent(other, _ -> new HashSet<>()).add(post));
    if (list.isEmpty()) {
      lists.remove(post);
    } else {
      lists.put(post, list);
    }
  }

  private List<PostId> closest(PostId post) {
    Subject subject = subjects.get(post);
    if (subject == null) {
      return List.of();
    }
    Map<PostId, Candidate> candidates = new HashMap<>();
    for (String feature : features(subject)) {
      SortedPosts posts = byFeature.getOrDefault(feature, new SortedPosts());
      for (DatedId near : window(posts, posts.indexOf(dated(subject)))) {
        if (!near.id().equals(post)) {
          candidates.computeIfAbsent(near.id(), _ -> candidate(subject, near));
        }
      }
    }
    return candidates.values().stream()
        .sorted(Candidate.CLOSEST_FIRST)
        .limit(SHOWN)
        .map(candidate -> candidate.post().id())
        .toList();
  }

  private Candidate candidate(Subject subject, DatedId post) {
    Subject other = subjects.get(post.id());
    int score = other == null ? 0 : Relatedness.score(subject, other);
    return new Candidate(
        post, score, Duration.between(subject.publishedAt(), post.publishedAt()).abs());
  }

  private record Candidate(DatedId post, int score, Duration distance) {
    static final Comparator<Candidate> CLOSEST_FIRST =
        Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparing(Candidate::distance)
            .thenComparing(Candidate::post, Comparator.reverseOrder());
  }

  private static List<DatedId> window(SortedPosts posts, int index) {
    return new ArrayList<>(posts.range(index - REACH, index + REACH + 1));
  }

  private static DatedId dated(Subject subject) {
    return new DatedId(subject.publishedAt(), subject.postId());
  }

  private static List<String> features(Subject subject) {
    return Stream.concat(
            Stream.concat(subject.authorTags().stream(), subject.enrichedTags().stream())
                .map("tag "::concat),
            subject.categories().stream().map("category "::concat))
        .distinct()
        .toList();
  }
}
