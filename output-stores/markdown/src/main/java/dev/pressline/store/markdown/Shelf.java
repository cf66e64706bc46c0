package dev.pressline.store.markdown;

import dev.pressline.core.post.PostId;
import dev.pressline.store.markdown.dialect.PostName;
import dev.pressline.store.markdown.state.HeldFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which post has which files, in memory. */
final class Shelf {
  private final Map<PostId, HeldFile> held = new HashMap<>();
  private final Map<String, PostId> owners = new HashMap<>();
  private final Map<String, Set<PostId>> users = new HashMap<>();

  Optional<HeldFile> find(PostId id) {
    return Optional.ofNullable(held.get(id));
  }

  /** The files of the post are these from now on. */
  void put(HeldFile post) {
    find(post.id()).ifPresent(this::leave);
    held.put(post.id(), post);
    post.file().ifPresent(file -> owners.put(PostName.key(file.path()), post.id()));
    post.assets()
        .forEach(asset -> users.computeIfAbsent(asset, _ -> new TreeSet<>()).add(post.id()));
  }

  private void leave(HeldFile before) {
    before.file().ifPresent(file -> owners.remove(PostName.key(file.path())));
    for (String asset : before.assets()) {
      Set<PostId> others = users.getOrDefault(asset, new TreeSet<>());
      others.remove(before.id());
      if (others.isEmpty()) {
        users.remove(asset);
      }
    }
  }

  /** All files of the post. */
  static Set<String> filesOf(Optional<HeldFile> held) {
    Set<String> files = new TreeSet<>();
    held.ifPresent(
        post -> {
          post.file().ifPresent(file -> files.add(file.path()));
          files.addAll(post.assets());
        });
    return files;
  }

  /** Whether no other post has a file there, in whatever case it is written. */
  boolean isFreeFor(String path, PostId id) {
    return owner(path).filter(it -> !it.equals(id)).isEmpty();
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Whether some post has the file, or uses it. */
  boolean isOwn(String path) {
    return isUsed(path)
        || owner(path)
            .flatMap(this::find)
            .flatMap(HeldFile::file)
            .filter(file -> file.path().equals(path))
            .isPresent();
  }

  /** Whose file lies there, in whatever case it is written. */
  Optional<PostId> owner(String path) {
    return Optional.ofNullable(owners.get(PostName.key(path)));
  }

  /** Whether some post uses the file. */
  boolean isUsed(String asset) {
    return users.containsKey(asset);
  }

  /** The texts and redirects of all posts as they were left. */
  List<HeldFile.Written> written() {
    return held.values().stream().flatMap(post -> post.file().stream()).toList();
  }

  /** The files that posts use. */
  Set<String> assets() {
    return new TreeSet<>(users.keySet());
  }
}
