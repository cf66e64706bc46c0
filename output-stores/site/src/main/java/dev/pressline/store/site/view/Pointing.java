package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.link.SiteLink;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.SiteFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which posts point at others, by a hint's words or by a link in the text. */
final class Pointing {
  private final Map<String, Set<PostId>> hinting = new HashMap<>();
  private final Map<String, Map<PostId, SiteLink>> linking = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> changed = new HashSet<>();

  void add(PostCard post) {
    for (Hint hint : post.hints()) {
      hinting.computeIfAbsent(hint.key(), _ -> new HashSet<>()).add(post.id());
    }
    for (SiteLink link : post.links()) {
      String file = SiteFile.of(link.path());
      linking
          .computeIfAbsent(file, _ -> new TreeMap<>())
          .merge(post.id(), link, (one, other) -> one.bare() ? one : other);
      changed.add(file);
    }
  }

  void remove(PostCard post) {
    post.hints().forEach(hint -> drop(hinting, hint.key(), post.id()));
    for (SiteLink link : post.links()) {
      String file = SiteFile.of(link.path());
      linking.computeIfPresent(
          file,
          (_, linkers) -> {
            linkers.remove(post.id());
            return linkers.isEmpty() ? null : linkers;
          });
      changed.add(file);
    }
  }

  private static void drop(Map<String, Set<PostId>> index, String key, PostId post) {
    index.computeIfPresent(
        key,
        (_, posts) -> {
          posts.remove(post);
          return posts.isEmpty() ? null : posts;
        });
  }

  /** The posts whose pages show the title of a post that came, went or changed. */
  Set<PostId> showing(Collection<String> titles, Collection<String> files) {
    Set<PostId> showing = new HashSet<>();
    titles.forEach(title -> showing.addAll(hinting.getOrDefault(title, Set.of())));
    for (String file : files) {
      linking.getOrDefault(file, Map.of()).entrySet().stream()
          .filter(linker -> linker.getValue().bare())
          .forEach(linker -> showing.add(linker.getKey()));
    }
    return showing;
  }

  /** The posts with a link to any of the files. */
  Set<PostId> linkingTo(Collection<String> files) {
    Set<PostId> posts = new HashSet<>();
    files.forEach(file -> posts.addAll(linking.getOrDefault(file, Map.of()).keySet()));
    return posts;
  }

  /** Looks again where files may lead that are linked to; no post answers for open ones. */
  void settle(Collection<String> files, Predicate<String> answered) {
    changed.addAll(files);
    for (String file : changed) {
      if (linking.containsKey(file) && !answered.test(file)) {
        open.add(file);
      } else {
        open.remove(file);
      }
    }
    changed.clear();
  }

  /** The links that no post answers for, with who has them. */
  SortedMap<PostId, SortedSet<String>> open() {
    SortedMap<PostId, SortedSet<String>> byPost = new TreeMap<>();
    for (String file : open) {
      linking
          .getOrDefault(file, Map.of())
          .forEach(
              (post, link) -> byPost.computeIfAbsent(post, _ -> new TreeSet<>()).add(link.path()));
    }
    return byPost;
  }
}
