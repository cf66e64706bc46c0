package dev.pressline.store.markdown;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.files.OutputFolder;
import dev.pressline.store.markdown.git.FileChange;
import dev.pressline.store.markdown.git.WorkingCopy;
import dev.pressline.store.markdown.state.HeldFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes every file of the store out of the folder, those that people changed to the one beside. */
final class Clearing {
  private final Map<String, Set<Sha256>> ours;
  private final Map<String, Optional<FileContent>> none = new TreeMap<>();

  /**
   * Of the files on the shelf.
   *
   * @param underWay what a batch that was not finished may have left in files
   */
  Clearing(Shelf shelf, Map<String, Set<Sha256>> underWay) {
    ours = new TreeMap<>(underWay);
    for (HeldFile.Written file : shelf.written()) {
      Set<Sha256> hashes = new HashSet<>(underWay.getOrDefault(file.path(), Set.of()));
      hashes.add(file.sha256());
      ours.put(file.path(), hashes);
    }
    ours.keySet().forEach(file -> none.put(file, Optional.empty()));
    shelf.assets().forEach(file -> none.put(file, Optional.empty()));
  }

  Set<String> files() {
    return none.keySet();
  }

  void run(OutputFolder folder, Optional<WorkingCopy> git) throws IOException {
    if (none.isEmpty()) {
      return;
    }
    Optional<WorkingCopy.Prepared> commit = Optional.empty();
    if (git.isPresent()) {
      FileChange change =
          new FileChange(
              "Empty the store to fill it again", new PostId("*"), new Revision(0), 0, none);
      commit = git.get().prepare(List.of(change));
    }
    folder.write(none, ours);
    if (commit.isPresent()) {
      git.orElseThrow().publish(commit.get());
    }
  }
}
