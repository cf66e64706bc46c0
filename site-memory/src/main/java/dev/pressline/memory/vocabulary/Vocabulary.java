package dev.pressline.memory.vocabulary;

import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.index.PostFacts;
import dev.pressline.memory.words.TagKeys;
import dev.pressline.memory.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tags of a site's live posts. Mutable and not thread-safe: whoever owns it keeps readers away
 * while changing it.
 */
public final class Vocabulary {
  /** What the site's authors care about now. */
  private static final int RECENT = 30;

  private final Map<PostId, Tagged> posts = new HashMap<>();
  private final TreeSet<Tagged> newest =
      new TreeSet<>(
          Comparator.comparing(Tagged::publishedAt).reversed().thenComparing(Tagged::postId));
  private final SortedMap<String, TagUse> tags = new TreeMap<>();
  private final Map<PostId, Meaning> meanings = new HashMap<>();

  private record Tagged(PostId postId, Instant publishedAt, Map<String, String> tags) {}

  /** The post is live; what was known of it before no longer counts. */
  public void put(PostFacts post) {
    remove(post.postId());
    Tagged tagged = new Tagged(post.postId(), post.publishedAt(), TagKeys.spellings(post.tags()));
    posts.put(post.postId(), tagged);
    newest.add(tagged);
    tagged
        .tags()
        .forEach((key, spelling) -> tags.computeIfAbsent(key, _ -> new TagUse()).add(spelling));
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Optional.ofNullable(posts.remove(postId))
        .ifPresent(
            tagged -> {
              newest.remove(tagged);
              tagged.tags().forEach(this::forget);
            });
  }

  private void forget(String key, String spelling) {
    TagUse use = tags.get(key);
    if (use != null) {
      use.remove(spelling);
      if (use.posts() == 0) {
        tags.remove(key);
      }
    }
  }

  /**
   * What the post is about, whether it is live or not.
   *
   * @param meaning empty when that is no longer known
   */
  public void means(PostId postId, Optional<Meaning> meaning) {
    meaning.ifPresentOrElse(known -> meanings.put(postId, known), () -> meanings.remove(postId));
  }

  /** How many posts are live. */
  public int size() {
    return posts.size();
  }

  /** What the other posts tell. */
  public View without(PostId self) {
    return new View(Optional.ofNullable(posts.get(self)));
  }

  /** The vocabulary without what one post brought into it. */
  public final class View {
    private final Optional<Tagged> self;

    private View(Optional<Tagged> self) {
      this.self = self;
    }

    /** The share of the posts that has the tag, never quite none. */
    double share(String key) {
      return (posts(key) + 0.5) / (posts.size() - (self.isPresent() ? 1 : 0) + 1.0);
    }

    private int posts(String key) {
      int all = Optional.ofNullable(tags.get(key)).map(TagUse::posts).orElse(0);
      return self.filter(post -> post.tags().containsKey(key)).isPresent() ? all - 1 : all;
    }

    /** The tag as most posts spell it; empty when no post has it. */
    public String label(String key) {
      return posts(key) == 0 ? "" : tags.getOrDefault(key, new TagUse()).label();
    }

    /** How many of the newest posts have which tag, as a share. */
    Map<String, Double> recent() {
      List<Tagged> recent =
          newest.stream().filter(post -> !Optional.of(post).equals(self)).limit(RECENT).toList();
      Map<String, Double> shares = new HashMap<>();
      for (Tagged post : recent) {
        post.tags().keySet().forEach(key -> shares.merge(key, 1.0 / recent.size(), Double::sum));
      }
      return shares;
    }

    /**
     * The posts that mean much the same, nearest first; none as long as the meaning of fewer than
     * half of the posts is known, since chance would have chosen among whom to look. Every post is
     * looked at, so that it depends on no order in which they came.
     */
    public List<Alike> alike(Meaning meaning, int limit) {
      PriorityQueue<Alike> nearest = new PriorityQueue<>(Alike.NEAREST_FIRST.reversed());
      int known = 0;
      int others = 0;
      for (Tagged post : posts.values()) {
        if (self.filter(own -> own.postId().equals(post.postId())).isEmpty()) {
          others++;
          Meaning theirs = meanings.get(post.postId());
          if (theirs != null) {
            known++;
            Alike alike = new Alike(post.postId(), post.tags().keySet(), meaning.nearness(theirs));
            nearest.add(alike);
            if (nearest.size() > limit) {
              nearest.poll();
            }
          }
        }
      }
      return 2 * known < others ? List.of() : nearest.stream().sorted(Alike.NEAREST_FIRST).toList();
    }

    /** The tags whose every word is among the words, with those words. */
    public SortedMap<String, List<String>> named(Words words, String language) {
      SortedMap<String, List<String>> named = new TreeMap<>();
      tags.forEach(
          (key, use) -> {
            List<String> label = use.words(language);
            boolean present = !label.isEmpty() && words.weights().keySet().containsAll(label);
            if (present && posts(key) > 0) {
              named.put(key, label);
            }
          });
      return named;
    }
  }
}
