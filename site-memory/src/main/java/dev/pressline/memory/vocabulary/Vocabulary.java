package dev.pressline.memory.vocabulary;

import dev.pressline.core.post.PostId;
import dev.pressline.memory.index.PostFacts;
import dev.pressline.memory.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
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
  private final NavigableMap<String, TagUse> tags = new TreeMap<>();

  private record Tagged(PostId postId, Instant publishedAt, Map<String, String> tags) {}

  /** The tag's key and spelling for each tag of the post, each key once, in order. */
  private static Map<String, String> keys(List<String> tags) {
    Map<String, String> keys = new TreeMap<>();
    for (String tag : tags) {
      String key = TagUse.key(tag);
      if (!key.isEmpty()) {
        keys.putIfAbsent(key, tag.strip());
      }
    }
    return keys;
  }

  /** The form in which equal tags are equal, for each tag of the post. */
  public static Set<String> keysOf(PostFacts post) {
    return keysOf(post.tags());
  }

  /** The form in which equal tags are equal, for each of the tags. */
  public static Set<String> keysOf(List<String> tags) {
    return keys(tags).keySet();
  }

  /** The post is live; what was known of it before no longer counts. */
  public void put(PostFacts post) {
    remove(post.postId());
    Tagged tagged = new Tagged(post.postId(), post.publishedAt(), keys(post.tags()));
    posts.put(post.postId(), tagged);
    newest.add(tagged);
    tagged.tags().forEach((key, spelling) -> tags.computeIfAbsent(key, _ -> new TagUse()).add(spelling));
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

  /** How many posts are live. */
  public int size() {
    return posts.size();
  }

  /** How many live posts have the tag. */
  int posts(String key) {
    return Optional.ofNullable(tags.get(key)).map(TagUse::posts).orElse(0);
  }

  /** The tag as most posts spell it. */
  public String label(String key) {
    return Optional.ofNullable(tags.get(key)).map(TagUse::label).orElse("");
  }

  /** How many of the newest posts have which tag, as a share. */
  Map<String, Double> recent() {
    Map<String, Double> shares = new HashMap<>();
    double one = 1.0 / Math.max(1, Math.min(RECENT, newest.size()));
    newest.stream()
        .limit(RECENT)
        .forEach(post -> post.tags().keySet().forEach(key -> shares.merge(key, one, Double::sum)));
    return shares;
  }

  /** The tags whose every word is among the words, with those words. */
  public Map<String, List<String>> named(Words words, String language) {
    Map<String, List<String>> named = new TreeMap<>();
    for (String key : tags.keySet()) {
      List<String> label = Words.of(label(key), language);
      if (!label.isEmpty() && words.weights().keySet().containsAll(label)) {
        named.put(key, List.copyOf(new LinkedHashSet<>(label)));
      }
    }
    return named;
  }
}
