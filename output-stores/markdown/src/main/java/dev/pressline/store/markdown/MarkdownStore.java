package dev.pressline.store.markdown;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.files.OutputFolder;
import dev.pressline.store.markdown.files.StepHook;
import dev.pressline.store.markdown.git.WorkingCopy;
import dev.pressline.store.markdown.state.HeldFile;
import dev.pressline.store.markdown.state.KeptState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes publications as Markdown files. */
public final class MarkdownStore implements OutputStore {
  /** Name in receipts and metrics. */
  public static final String NAME = "markdown";

  private final MarkdownStoreSettings settings;
  private final KeptState state;
  private final AssetStore assets;
  private final OutputFolder folder;
  private final Optional<WorkingCopy> git;
  private final StepHook hook;
  private Shelf shelf = new Shelf();
  private LogPosition position = LogPosition.NONE;
  private boolean stale = true;

  private MarkdownStore(
      MarkdownStoreSettings settings,
      AssetStore assets,
      KeptState state,
      Optional<WorkingCopy> git,
      StepHook hook) {
    this.settings = settings;
    this.assets = assets;
    this.state = state;
    this.git = git;
    this.hook = hook;
    this.folder =
        new OutputFolder(
            settings.folder(), settings.stateFolder().resolve("changed-by-hand"), hook);
  }

  /**
   * Opens the store and finishes what a crash or a change of settings left to do.
   *
   * @param assets where the files of posts are copied from
   * @throws StoreUnavailableException when state or folder cannot be read or written now
   */
  public static MarkdownStore open(MarkdownStoreSettings settings, AssetStore assets) {
    return open(settings, assets, StepHook.NONE);
  }

  static MarkdownStore open(MarkdownStoreSettings settings, AssetStore assets, StepHook hook) {
    KeptState state = KeptState.open(settings.stateFolder().resolve("posts"));
    Optional<WorkingCopy> git = Optional.empty();
    try {
      if (settings.git().isPresent()) {
        git = Optional.of(WorkingCopy.open(settings.folder(), settings.git().get(), hook));
      }
      MarkdownStore store = new MarkdownStore(settings, assets, state, git, hook);
      store.begin();
      return store;
    } catch (IOException e) {
      git.ifPresent(WorkingCopy::close);
      state.close();
      throw unavailable(settings, e);
    } catch (RuntimeException | Error e) {
      git.ifPresent(WorkingCopy::close);
      state.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    finishCommit();
    load();
    Optional<String> look = state.look();
    if (!look.equals(Optional.of(settings.look()))) {
      reset(LogPosition.NONE);
    }
  }

  /** A commit that has reached its branch is held, whatever happened then. */
  private void finishCommit() throws IOException {
    Optional<KeptState.Announced> announced = state.announced();
    if (git.isEmpty() || announced.isEmpty() || !git.get().holds(announced.get().commit())) {
      return;
    }
    List<String> files = List.copyOf(state.underWay().keySet());
    git.get().refreshIndex(files);
    state.commit(announced.get().held(), files, state.position());
  }

  private void load() {
    shelf = new Shelf();
    state.held(shelf::put);
    position = state.position();
    stale = false;
  }

  /** After a failure the durable state is right and the one in memory may not be. */
  private void loadIfStale() {
    if (stale) {
      load();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LogPosition position() {
    return position;
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    loadIfStale();
    stale = true;
    try {
      BatchPlan plan = planning().newer(batch.publications());
      write(plan, batch.end());
      stale = false;
      return answers(batch.publications(), plan.refused());
    } catch (IOException e) {
      throw unavailable(settings, e);
    }
  }

  private Planning planning() {
    return new Planning(
        settings, shelf, new Planning.Surroundings(folder, assets, git, state.underWay()));
  }

  private void write(BatchPlan plan, LogPosition end) throws IOException {
    if (!plan.wanted().isEmpty()) {
      Optional<WorkingCopy.Prepared> commits =
          git.isPresent() ? git.get().prepare(plan.changes()) : Optional.empty();
      hook.before(StepHook.Step.ANNOUNCE);
      state.announce(
          plan.underWay(),
          commits.map(
              made -> new KeptState.Announced(made.name(), List.copyOf(plan.held().values()))));
      folder.write(plan.wanted(), plan.ours());
      if (commits.isPresent()) {
        git.orElseThrow().publish(commits.get());
      }
    }
    if (!plan.held().isEmpty() || !end.equals(position)) {
      hook.before(StepHook.Step.COMMIT);
      state.commit(plan.held().values(), plan.wanted().keySet(), end);
    }
    position = end;
  }

  private List<StoreAnswer> answers(List<Publication> publications, Map<Integer, Refusal> refused) {
    List<StoreAnswer> answers = new ArrayList<>();
    for (int i = 0; i < publications.size(); i++) {
      Publication publication = publications.get(i);
      PostId id = publication.postId();
      Optional<Refusal> refusal = Optional.ofNullable(refused.get(i));
      answers.add(
          refusal
              .<StoreAnswer>map(why -> new StoreAnswer.Refused(id, publication.revision(), why))
              .orElseGet(() -> stored(id)));
    }
    return answers;
  }

  private StoreAnswer stored(PostId id) {
    HeldFile held =
        shelf
            .find(id)
            .orElseThrow(() -> new IllegalStateException("an applied post is held: " + id));
    return new StoreAnswer.Stored(id, held.revision(), held.level(), held.live(), held.url());
  }

  @Override
  public void reset(LogPosition start) {
    loadIfStale();
    stale = true;
    try {
      Clearing clearing = new Clearing(shelf, state.underWay());
      clearing.run(folder, git);
      hook.before(StepHook.Step.COMMIT);
      state.forget(settings.look(), start, clearing.files());
      load();
    } catch (IOException e) {
      throw unavailable(settings, e);
    }
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    state.held(
        post -> {
          if (post.file().isEmpty() || isThere(post.file().get().path())) {
            each.accept(new Holding(post.id(), post.revision(), post.level(), post.live()));
          }
        });
  }

  private boolean isThere(String file) {
    try {
      return folder.hashOf(file).isPresent();
    } catch (IOException e) {
      throw unavailable(settings, e);
    }
  }

  @Override
  public List<String> mend(LogPart part) {
    loadIfStale();
    stale = true;
    try {
      BatchPlan plan = planning().again(part.read());
      List<String> broken = new ArrayList<>();
      for (Map.Entry<String, Optional<FileContent>> file : plan.wanted().entrySet()) {
        if (!folder.hashOf(file.getKey()).equals(file.getValue().map(FileContent::sha256))) {
          broken.add(file.getKey());
        }
      }
      if (!broken.isEmpty()) {
        write(plan, position);
      }
      stale = false;
      return broken;
    } catch (IOException e) {
      throw unavailable(settings, e);
    }
  }

  @Override
  public void close() {
    git.ifPresent(WorkingCopy::close);
    state.close();
  }

  private static StoreUnavailableException unavailable(
      MarkdownStoreSettings settings, IOException cause) {
    return new StoreUnavailableException(
        "The Markdown files in %s cannot be written (%s): check that the folder is writable and the disk has room; it goes on by itself."
            .formatted(settings.folder(), cause.getMessage()),
        cause);
  }
}
