package dev.pressline.store.markdown.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Who committed each path last: a store, which says so in its message, or somebody else. */
final class OwnPaths {
  /** What the newest commit of a path left there; nothing where that was somebody else's. */
  private final Map<String, Optional<ObjectId>> blobs = new HashMap<>();

  private OwnPaths() {}

  static OwnPaths read(Repository repository) throws IOException {
    OwnPaths paths = new OwnPaths();
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return paths;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        paths.add(repository, walk, commit);
      }
    }
    return paths;
  }

  private void add(Repository repository, RevWalk walk, RevCommit commit) throws IOException {
    boolean byStore = !commit.getFooterLines(FileChange.POST_ID).isEmpty();
    try (TreeWalk changed = new TreeWalk(repository)) {
      if (commit.getParentCount() == 0) {
        changed.addTree(new EmptyTreeIterator());
      } else {
        changed.addTree(walk.parseCommit(commit.getParent(0)).getTree());
      }
      changed.addTree(commit.getTree());
      changed.setRecursive(true);
      changed.setFilter(TreeFilter.ANY_DIFF);
      while (changed.next()) {
        ObjectId left = changed.getObjectId(1);
        boolean there = byStore && !left.equals(ObjectId.zeroId());
        blobs.putIfAbsent(changed.getPathString(), there ? Optional.of(left) : Optional.empty());
      }
    }
  }

  /** What a store left in the file, if a store was the last that committed it. */
  Optional<ObjectId> blob(String path) {
    return blobs.getOrDefault(path, Optional.empty());
  }
}
