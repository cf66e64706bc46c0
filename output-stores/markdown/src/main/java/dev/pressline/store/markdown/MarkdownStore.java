package dev.pressline.store.markdown;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
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
import dev.pressline.store.markdown.state.PostWish;
import dev.pressline.store.markdown.state.Refill;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
  private final PlanWriting writing;
  private final List<PostId> unanswered = new ArrayList<>();
  private Shelf shelf = new Shelf();
  private Optional<Refill> refill = Optional.empty();
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
    this.writing = new PlanWriting(state, folder, git, hook);
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
    writing.finishCommit();
    load();
    Optional<String> look = state.look();
    if (!look.equals(Optional.of(settings.look()))) {
      reset(LogPosition.NONE);
    }
  }

  private void load() throws IOException {
    shelf = new Shelf();
    state.held(shelf::put);
    position = state.position();
    refill = Refill.open(settings.stateFolder().resolve("refill"), state.refill());
    stale = false;
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  /** After a failure the durable state is right and the one in memory may not be. */
  private <T> T changing(Work<T> work) {
    try {
      if (stale) {
        load();
      }
      stale = true;
      T result = work.done();
      stale = false;
      return result;
    } catch (IOException e) {
      throw unavailable(settings, e);
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
    return changing(
        () -> {
          if (refill.isPresent()) {
            takeIn(batch, refill.get());
            show(refill.get());
          } else {
            writing.write(planning(new Shelf()).newer(batch.publications()), batch.end());
            position = batch.end();
          }
          List<StoreAnswer> answers =
              Stream.concat(unanswered.stream(), ids(batch)).map(this::answer).toList();
          unanswered.clear();
          return answers;
        });
  }

  /** While the store is filled again no file is touched. */
  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    boolean beside =
        changing(
            () -> {
              if (refill.isPresent()) {
                takeIn(batch, refill.get());
                ids(batch).forEach(unanswered::add);
              }
              return refill.isPresent();
            });
    return beside ? List.of() : apply(batch);
  }

  private static Stream<PostId> ids(StoreBatch batch) {
    return batch.publications().stream().map(Publication::postId);
  }

  private void takeIn(StoreBatch batch, Refill refill) throws IOException {
    List<PostWish> newer = new PostFile(settings).newer(batch.publications(), refill);
    hook.before(StepHook.Step.WRITE);
    refill.add(newer);
    hook.before(StepHook.Step.COMMIT);
    state.reach(batch.end());
    position = batch.end();
  }

  /** Lets the files be those that were asked for. */
  private void show(Refill refill) throws IOException {
    Shelf former = shelf;
    shelf = new Shelf();
    writing.write(planning(former).instead(refill.newest()), position);
    load();
  }

  private Planning planning(Shelf former) {
    return new Planning(
        settings, shelf, new Planning.Surroundings(folder, assets, git, former, state.underWay()));
  }

  private StoreAnswer answer(PostId id) {
    HeldFile held =
        shelf
            .find(id)
            .orElseThrow(() -> new IllegalStateException("an applied post is held: " + id));
    return held.refusal()
        .<StoreAnswer>map(why -> new StoreAnswer.Refused(id, held.revision(), why))
        .orElseGet(
            () ->
                new StoreAnswer.Stored(id, held.revision(), held.level(), held.live(), held.url()));
  }

  @Override
  public void reset(LogPosition start) {
    unanswered.clear();
    var unused =
        changing(
            () -> {
              hook.before(StepHook.Step.COMMIT);
              if (shelf.isEmpty() && state.underWay().isEmpty()) {
                state.begin(settings.look(), start);
              } else {
                state.beginRefill(settings.look(), start);
              }
              load();
              return position;
            });
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    if (refill.isPresent()) {
      refill.get().newest().forEach(wish -> each.accept(wish.holding()));
      return;
    }
    state.held(
        post -> {
          boolean lost = post.file().filter(file -> !isThere(file.path())).isPresent();
          if (!lost) {
            each.accept(post.holding());
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
    return changing(() -> refill.isPresent() ? List.of() : mend(part.read()));
  }

  private List<String> mend(List<Publication> newest) throws IOException {
    BatchPlan plan = planning(new Shelf()).again(newest);
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, Optional<FileContent>> file : plan.wanted().entrySet()) {
      if (!folder.hashOf(file.getKey()).equals(file.getValue().map(FileContent::sha256))) {
        broken.add(file.getKey());
      }
    }
    if (!broken.isEmpty()) {
      writing.write(plan, position);
    }
    return broken;
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
