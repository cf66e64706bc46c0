package dev.pressline.store.markdown.git;

import dev.pressline.core.asset.Sha256;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.files.StepHook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The working copy in which the folder lies: the nearest one above it, or one that is begun there.
 *
 * <p>Commits are made of what {@code HEAD} holds and the files of publications alone. What people
 * have staged, or changed and not committed, is in none of them and stays as it is.
 */
public final class WorkingCopy implements AutoCloseable {
  private final Repository repository;
  private final String prefix;
  private final Path folder;
  private final Author author;
  private final StepHook hook;
  private Optional<OwnPaths> own = Optional.empty();

  private WorkingCopy(Repository repository, Path folder, Author author, StepHook hook) {
    this.repository = repository;
    this.folder = folder;
    this.author = author;
    this.hook = hook;
    Path root = repository.getWorkTree().toPath().toAbsolutePath().normalize();
    String below = root.relativize(folder).toString().replace('\\', '/');
    this.prefix = below.isEmpty() ? "" : below + "/";
  }

  /**
   * Commits that are made and not yet on their branch.
   *
   * @param base what the branch was at; empty for one that has no commit
   */
  public record Prepared(Optional<ObjectId> base, ObjectId tip, Set<String> files) {
    /** Name of the last commit in hexadecimal. */
    public String name() {
      return tip.name();
    }
  }

  /** Opens the working copy of the folder. */
  public static WorkingCopy open(Path folder, Author author, StepHook hook) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Files.createDirectories(whole);
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(whole.toFile());
    Repository repository = builder.getGitDir() == null ? begun(whole) : builder.build();
    if (repository.isBare()) {
      repository.close();
      throw unavailable("is a bare repository; give a working copy");
    }
    // Without saving it: a commit on its branch must not lack its objects after a power failure.
    repository
        .getConfig()
        .setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncobjectfiles", true);
    repository
        .getConfig()
        .setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncreffiles", true);
    return new WorkingCopy(repository, whole, author, hook);
  }

  private static Repository begun(Path folder) throws IOException {
    try {
      return Git.init()
          .setDirectory(folder.toFile())
          .setInitialBranch("main")
          .call()
          .getRepository();
    } catch (GitAPIException e) {
      throw new IOException("no Git repository can be begun in " + folder, e);
    }
  }

  /**
   * Makes the commits, one a change, and leaves the branch as it is; nothing when none of them
   * changes what the branch holds.
   *
   * @throws StoreUnavailableException while somebody merges or rebases
   */
  public Optional<Prepared> prepare(List<FileChange> changes) throws IOException {
    if (repository.getRepositoryState() != RepositoryState.SAFE) {
      throw unavailable("is in the midst of a merge or rebase; finish or abort it");
    }
    Optional<ObjectId> base = Optional.ofNullable(repository.resolve(Constants.HEAD));
    Set<String> files = new java.util.TreeSet<>();
    try (NewObjects objects = NewObjects.forCommits(changes.size(), repository);
        ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      Optional<ObjectId> tip = base;
      ObjectId tree = base.isPresent() ? walk.parseCommit(base.get()).getTree() : ObjectId.zeroId();
      DirCache index = base.isPresent() ? DirCache.read(reader, tree) : DirCache.newInCore();
      for (FileChange change : changes) {
        edit(index, change.files(), objects.inserter());
        ObjectId changed = index.writeTree(objects.inserter());
        if (!changed.equals(tree)) {
          tree = changed;
          tip = Optional.of(objects.inserter().insert(change.commit(tree, tip, author)));
          files.addAll(change.files().keySet());
        }
      }
      objects.flush();
      return tip.equals(base) ? Optional.empty() : tip.map(at -> new Prepared(base, at, files));
    }
  }

  private void edit(
      DirCache index, Map<String, Optional<FileContent>> files, ObjectInserter inserter)
      throws IOException {
    DirCacheEditor editor = index.editor();
    for (Map.Entry<String, Optional<FileContent>> file : files.entrySet()) {
      String path = prefix + file.getKey();
      if (file.getValue().isEmpty()) {
        editor.add(new DirCacheEditor.DeletePath(path));
        continue;
      }
      FileContent content = file.getValue().get();
      try (InputStream in = content.source().open()) {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content.size(), in);
        editor.add(entry(path, entry -> entry.setObjectId(blob)));
      }
    }
    editor.finish();
  }

  /**
   * Puts the commits on the branch, and their files into the index.
   *
   * @throws StoreUnavailableException when somebody else has moved the branch, or has the index
   */
  public void publish(Prepared prepared) throws IOException {
    DirCache index = locked();
    try {
      hook.before(StepHook.Step.MOVE_BRANCH);
      RefUpdate update = repository.updateRef(Constants.HEAD);
      update.setNewObjectId(prepared.tip());
      update.setExpectedOldObjectId(prepared.base().orElse(ObjectId.zeroId()));
      update.setRefLogMessage("pressline: publish", false);
      RefUpdate.Result result = update.update();
      if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
        throw unavailable("has another last commit meanwhile (%s)".formatted(result));
      }
      refresh(index, prepared.files());
    } finally {
      index.unlock();
    }
  }

  /** Lets the index say of the files what the branch says, after a crash in between. */
  public void refreshIndex(Collection<String> files) throws IOException {
    DirCache index = locked();
    try {
      refresh(index, files);
    } finally {
      index.unlock();
    }
  }

  private DirCache locked() throws IOException {
    try {
      return repository.lockDirCache();
    } catch (org.eclipse.jgit.errors.LockFailedException e) {
      throw new StoreUnavailableException(
          "The Git index in %s is locked: another Git command is running, or one has left %s behind."
              .formatted(repository.getWorkTree(), e.getFile()),
          e);
    }
  }

  private void refresh(DirCache index, Collection<String> files) throws IOException {
    DirCacheEditor editor = index.editor();
    DirCache head = ofHead();
    for (String file : files) {
      String path = prefix + file;
      Optional<ObjectId> blob =
          Optional.ofNullable(head.getEntry(path)).map(DirCacheEntry::getObjectId);
      if (blob.isEmpty()) {
        editor.add(new DirCacheEditor.DeletePath(path));
        continue;
      }
      Path there = folder.resolve(file);
      editor.add(
          entry(
              path,
              entry -> {
                entry.setObjectId(blob.get());
                if (Files.isRegularFile(there)) {
                  entry.setLength(there.toFile().length());
                  entry.setLastModified(
                      java.time.Instant.ofEpochMilli(there.toFile().lastModified()));
                }
              }));
    }
    editor.finish();
    index.write();
    if (!index.commit()) {
      throw new IOException("the index cannot be written");
    }
  }

  private static DirCacheEditor.PathEdit entry(
      String path, java.util.function.Consumer<DirCacheEntry> set) {
    return new DirCacheEditor.PathEdit(path) {
      @Override
      public void apply(DirCacheEntry entry) {
        entry.setFileMode(FileMode.REGULAR_FILE);
        set.accept(entry);
      }
    };
  }

  private DirCache ofHead() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return DirCache.newInCore();
    }
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      return DirCache.read(reader, walk.parseCommit(head).getTree());
    }
  }

  /** Whether the commit of that name is on the branch. */
  public boolean holds(String commit) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    ObjectId id = ObjectId.fromString(commit);
    if (head == null || !repository.getObjectDatabase().has(id)) {
      return false;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.isMergedInto(walk.parseCommit(id), walk.parseCommit(head));
    }
  }

  /**
   * The hash of what the branch holds of the file, if a store was the last that committed it: with
   * its state lost, the store still knows its files by their history.
   */
  public Optional<Sha256> ownHash(String file) throws IOException {
    String path = prefix + file;
    if (own.isEmpty()) {
      own = Optional.of(OwnPaths.read(repository));
    }
    Optional<ObjectId> blob = own.get().blob(path);
    if (blob.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = repository.open(blob.get(), Constants.OBJ_BLOB).openStream()) {
      return Optional.of(Sha256.of(in));
    }
  }

  @Override
  public void close() {
    repository.close();
  }

  private static StoreUnavailableException unavailable(String what) {
    return new StoreUnavailableException(
        "The Git working copy of the Markdown store %s.".formatted(what),
        new IllegalStateException(what));
  }
}
