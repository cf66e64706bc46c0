package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.PostCard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which posts lead to which, by links and hints in their texts. */
final class Mentions {
  private final Signposts signposts;
  private final ListedPosts posts;
  private final Map<PostId, Set<PostId>> targets = new HashMap<>();
  private final Map<PostId, Set<PostId>> sources = new HashMap<>();

  Mentions(Signposts signposts, ListedPosts posts) {
    this.signposts = signposts;
    this.posts = posts;
  }

  /**
   * Looks again where posts lead, and names those to which any did not lead before or does no
   * longer.
   *
   * @param listed the post, empty when it stands in no listing
   */
  Set<PostId> settle(Set<PostId> looked, Function<PostId, Optional<PostCard>> listed) {
    Set<PostId> changed = new HashSet<>();
    for (PostId post : looked) {
      changed.addAll(put(post, listed.apply(post).map(this::leadsTo).orElse(Set.of())));
    }
    return changed;
  }

  private Set<PostId> leadsTo(PostCard post) {
    return Stream.concat(
            post.links().stream()
                .flatMap(link -> signposts.postAt(link.path()).stream())
                .map(PostCard::id),
            post.hints().stream().flatMap(hint -> posts.meant(hint, post.id()).stream()))
        .filter(target -> !target.equals(post.id()))
        .collect(Collectors.toSet());
  }

  private Set<PostId> put(PostId post, Set<PostId> now) {
    Set<PostId> before = now.isEmpty() ? targets.remove(post) : targets.put(post, now);
    Set<PostId> gone = new HashSet<>(before == null ? Set.of() : before);
    gone.removeAll(now);
    Set<PostId> come = new HashSet<>(now);
    come.removeAll(before == null ? Set.of() : before);
    gone.forEach(target -> drop(target, post));
    come.forEach(target -> sources.computeIfAbsent(target, _ -> new HashSet<>()).add(post));
    gone.addAll(come);
    return gone;
  }

  private void drop(PostId target, PostId post) {
    sources.computeIfPresent(
        target,
        (_, posts) -> {
          posts.remove(post);
          return posts.isEmpty() ? null : posts;
        });
  }

  /** The posts to which a post leads. */
  Set<PostId> by(PostId post) {
    return targets.getOrDefault(post, Set.of());
  }

  /** The posts that lead to a post. */
  Set<PostId> of(PostId post) {
    return sources.getOrDefault(post, Set.of());
  }
}
