package dev.pressline.store.site.tie;

import dev.pressline.core.enrichment.hint.TitleIndex;
import dev.pressline.core.enrichment.hint.TitleMatch;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The posts meant by hints that quote no title exactly.
 *
 * <p>How sure a quote is depends on all titles of the site, so every such hint is read anew when a
 * title comes, goes or changes. Few posts have any; where none has, no title is indexed.
 */
final class QuotedTitles {
  private final BiPredicate<Hint, PostId> named;
  private final Map<PostId, String> titles = new HashMap<>();
  private final Map<PostId, List<Hint>> hints = new HashMap<>();
  private final Map<PostId, Map<Hint, PostId>> meant = new HashMap<>();
  private final Set<PostId> unsettled = new HashSet<>();
  private final Set<PostId> unindexed = new HashSet<>();
  private final TitleIndex index = new TitleIndex();

  QuotedTitles(BiPredicate<Hint, PostId> named) {
    this.named = named;
  }

  void put(PostCard post) {
    if (!post.title().equals(titles.put(post.id(), post.title()))) {
      unindexed.add(post.id());
    }
    List<Hint> open = post.hints().stream().filter(QuotedTitles::isOpen).toList();
    List<Hint> before = open.isEmpty() ? hints.remove(post.id()) : hints.put(post.id(), open);
    if (!open.equals(before == null ? List.of() : before)) {
      unsettled.add(post.id());
    }
  }

  /** An address says more than a title. */
  private static boolean isOpen(Hint hint) {
    return !hint.key().isEmpty() && hint.url().isEmpty();
  }

  void remove(PostId post) {
    titles.remove(post);
    hints.remove(post);
    unindexed.add(post);
    unsettled.add(post);
  }

  Optional<PostId> meant(Hint hint, PostId by) {
    return Optional.ofNullable(meant.getOrDefault(by, Map.of()).get(hint));
  }

  /** The posts with a hint that means the post. */
  Set<PostId> quoting(PostId post) {
    return meant.entrySet().stream()
        .filter(hinter -> hinter.getValue().containsValue(post))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  Set<PostId> settle(boolean renamed) {
    if (renamed) {
      unsettled.addAll(hints.keySet());
    }
    Set<PostId> changed = new HashSet<>();
    for (PostId post : unsettled) {
      Map<Hint, PostId> now = read(post);
      Map<Hint, PostId> before = now.isEmpty() ? meant.remove(post) : meant.put(post, now);
      if (!now.equals(before == null ? Map.of() : before)) {
        changed.add(post);
      }
    }
    unsettled.clear();
    return changed;
  }

  private Map<Hint, PostId> read(PostId by) {
    Map<Hint, PostId> read = new HashMap<>();
    for (Hint hint : hints.getOrDefault(by, List.of())) {
      if (!named.test(hint, by)) {
        resolve(hint).filter(post -> !post.equals(by)).ifPresent(post -> read.put(hint, post));
      }
    }
    return read;
  }

  private Optional<PostId> resolve(Hint hint) {
    for (PostId post : unindexed) {
      Optional.ofNullable(titles.get(post))
          .ifPresentOrElse(title -> index.put(post, title), () -> index.remove(post));
    }
    unindexed.clear();
    return index.resolve(hint.title()).map(TitleMatch::postId);
  }
}
