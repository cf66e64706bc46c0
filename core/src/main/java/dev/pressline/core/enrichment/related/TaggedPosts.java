package dev.pressline.core.enrichment.related;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.Relatedness;
import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The live posts of all sites, found by their tags and categories.
 *
 * <p>Mutable and not thread-safe: it belongs to whoever reads the publications, who keeps readers
 * away while changing it.
 */
public final class TaggedPosts implements RelatedPosts {
  private final Map<PostId, Known> posts = new HashMap<>();
  private final Map<Term, SortedSet<Known>> byTerm = new HashMap<>();

  private enum Kind {
    TAG,
    CATEGORY
  }

  private record Term(String site, Kind kind, String slug) {
    static List<Term> of(String site, Subject subject) {
      return Stream.concat(
              Stream.concat(subject.authorTags().stream(), subject.enrichedTags().stream())
                  .distinct()
                  .map(slug -> new Term(site, Kind.TAG, slug)),
              subject.categories().stream().map(slug -> new Term(site, Kind.CATEGORY, slug)))
          .toList();
    }

    /** The most that sharing this term alone can score. */
    int mostFor(Subject subject) {
      Set<String> alone = Set.of(slug);
      boolean author = kind == Kind.TAG && subject.authorTags().contains(slug);
      boolean added = kind == Kind.TAG && !author;
      Subject only =
          new Subject(
              subject.postId(),
              subject.publishedAt(),
              author ? alone : Set.of(),
              added ? alone : Set.of(),
              kind == Kind.CATEGORY ? alone : Set.of());
      return Relatedness.score(only, only);
    }
  }

  private record Posting(SortedSet<Known> posts, int most) {}

  /** The post is live; what was known of it before no longer counts. */
  public void put(String site, Subject subject, String title, String permalink) {
    remove(subject.postId());
    Known post = new Known(site, subject, title, permalink);
    posts.put(subject.postId(), post);
    for (Term term : Term.of(site, subject)) {
      byTerm.computeIfAbsent(term, _ -> new TreeSet<>(Known.NEWEST_FIRST)).add(post);
    }
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Optional.ofNullable(posts.remove(postId)).ifPresent(this::forget);
  }

  private void forget(Known post) {
    for (Term term : Term.of(post.site(), post.subject())) {
      byTerm.computeIfPresent(
          term,
          (_, sharing) -> {
            sharing.remove(post);
            return sharing.isEmpty() ? null : sharing;
          });
    }
  }

  /** How many posts are live. */
  public int size() {
    return posts.size();
  }

  @Override
  public List<RelatedPost> related(String site, Subject subject, int limit) {
    List<Posting> postings = new ArrayList<>();
    for (Term term : Term.of(site, subject)) {
      Optional.ofNullable(byTerm.get(term))
          .ifPresent(sharing -> postings.add(new Posting(sharing, term.mostFor(subject))));
    }
    postings.sort(Comparator.comparingInt(posting -> posting.posts().size()));
    Closest closest = new Closest(subject, limit);
    int reachable = postings.stream().mapToInt(Posting::most).sum();
    for (Posting posting : postings) {
      // A post met here for the first time is in none of the lists before: it scores no more.
      closest.meet(posting.posts(), reachable);
      reachable -= posting.most();
    }
    return closest.posts();
  }
}
