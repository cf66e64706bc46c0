package dev.pressline.store.markdown;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.git.FileChange;
import dev.pressline.store.markdown.state.HeldFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a batch comes to, before any of it is written. */
final class BatchPlan {
  private final List<FileChange> changes = new ArrayList<>();
  private final Map<PostId, HeldFile> held = new LinkedHashMap<>();
  private final Map<String, Optional<FileContent>> wanted = new TreeMap<>();
  private final Map<String, Set<Sha256>> ours = new TreeMap<>();

  void add(HeldFile post, FileChange change) {
    held.put(post.id(), post);
    if (!change.files().isEmpty()) {
      add(change);
    }
  }

  /** A change that belongs to no post of the batch. */
  void add(FileChange change) {
    changes.add(change);
    wanted.putAll(change.files());
  }

  /** Bytes that the store left in the file, or was about to leave there. */
  void own(String file, Sha256 hash) {
    ours.computeIfAbsent(file, _ -> new HashSet<>()).add(hash);
  }

  /** One for each version that changes files, in order. */
  List<FileChange> changes() {
    return changes;
  }

  /** What is held of the posts of the batch afterwards. */
  Map<PostId, HeldFile> held() {
    return held;
  }

  /** What each file is to hold in the end. */
  Map<String, Optional<FileContent>> wanted() {
    return wanted;
  }

  Map<String, Set<Sha256>> ours() {
    return ours;
  }

  /** What may be found in the files until the batch is complete. */
  Map<String, Set<Sha256>> underWay() {
    Map<String, Set<Sha256>> files = new TreeMap<>();
    wanted.forEach(
        (file, content) -> {
          Set<Sha256> hashes = new HashSet<>(ours.getOrDefault(file, Set.of()));
          content.ifPresent(it -> hashes.add(it.sha256()));
          files.put(file, hashes);
        });
    return files;
  }
}
