package dev.pressline.store.search;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.OwedAnswers;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.search.index.HeldPost;
import dev.pressline.store.search.index.LivePost;
import dev.pressline.store.search.index.PostIndex;
import dev.pressline.store.search.index.Projection;
import dev.pressline.store.search.index.Showing;
import dev.pressline.store.search.index.TermLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the words of live posts in an index, from which {@code SiteSearch} answers. */
public final class SearchStore implements OutputStore {
  /** Name of the store. */
  public static final String NAME = "search";

  private static final Logger LOG = LoggerFactory.getLogger(SearchStore.class);

  private final IndexFolder folder;
  private final OwedAnswers owed = new OwedAnswers();
  private Optional<Indexes> indexes;

  private SearchStore(IndexFolder folder, Indexes indexes) {
    this.folder = folder;
    this.indexes = Optional.of(indexes);
  }

  /**
   * Opens the index in the folder, which is made when it is missing. What cannot be read there is
   * deleted: it comes again from the log.
   *
   * @throws StoreUnavailableException when the folder cannot be written now, or another process
   *     writes it
   */
  public static SearchStore open(Path folder) {
    return open(new IndexFolder(folder));
  }

  static SearchStore open(IndexFolder folder) {
    try {
      return new SearchStore(folder, Indexes.open(folder));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LogPosition position() {
    return asked(open -> open.written().position());
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    return owed.settledWith(
        asked(
            open -> {
              List<StoreAnswer> answers = put(open.written(), batch);
              open.show();
              return answers;
            }));
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    if (!asked(Indexes::isRefilling)) {
      return apply(batch);
    }
    owed.add(asked(open -> put(open.written(), batch)));
    return List.of();
  }

  private static List<StoreAnswer> put(PostIndex open, StoreBatch batch) throws IOException {
    Map<PostId, Change> changes = new LinkedHashMap<>();
    for (Publication publication : batch.publications()) {
      PostId id = publication.postId();
      if (TermLimit.allows(id.value())) {
        Optional<Change> known = Optional.ofNullable(changes.get(id));
        Change change = known.isPresent() ? known.get() : Change.of(open.held(id));
        changes.put(id, change.then(Projection.of(publication)));
      }
    }
    write(open, changes.values());
    open.commit(batch.end());
    return batch.publications().stream()
        .map(
            publication ->
                Optional.ofNullable(changes.get(publication.postId()))
                    .flatMap(Change::after)
                    .map(SearchStore::answer)
                    .orElseGet(() -> refusedById(publication)))
        .toList();
  }

  private static void write(PostIndex open, Collection<Change> changes) throws IOException {
    for (Change change : changes) {
      if (change.isOne()) {
        open.put(change.after().orElseThrow());
      }
    }
    if (changes.stream().anyMatch(Change::takesTextAway)) {
      open.expunge();
    }
  }

  private static StoreAnswer answer(HeldPost held) {
    return switch (held.showing()) {
      case Showing.Refused(Refusal refusal) ->
          new StoreAnswer.Refused(held.id(), held.revision(), refusal);
      case Showing.Live(LivePost post) -> stored(held, Optional.of(post.url()));
      case Showing.Moved _ -> stored(held, Optional.empty());
      case Showing.Gone() -> stored(held, Optional.empty());
    };
  }

  private static StoreAnswer stored(HeldPost held, Optional<String> url) {
    return new StoreAnswer.Stored(held.id(), held.revision(), held.level(), held.isLive(), url);
  }

  /** Nothing can be kept under such an id, not even that it was refused. */
  private static StoreAnswer refusedById(Publication publication) {
    PostId id = publication.postId();
    return new StoreAnswer.Refused(id, publication.revision(), TermLimit.tooLong("id", id.value()));
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    var unused =
        asked(
            open -> {
              open.written().holdings(each);
              return open;
            });
  }

  /** What is mended is named by the ids of the posts. */
  @Override
  public List<String> mend(LogPart part) {
    return asked(open -> open.isRefilling() ? List.of() : mend(open.written(), part.read()));
  }

  private static List<String> mend(PostIndex open, List<Publication> newest) throws IOException {
    List<Change> changes = new ArrayList<>();
    List<String> mended = new ArrayList<>();
    for (Publication publication : newest) {
      PostId id = publication.postId();
      if (TermLimit.allows(id.value())) {
        Change change = Change.of(open.held(id)).then(Projection.of(publication));
        changes.add(change);
        if (change.isOne()) {
          mended.add(id.value());
        }
      }
    }
    if (!mended.isEmpty()) {
      write(open, changes);
      open.commit(open.position());
    }
    return mended;
  }

  @Override
  public void reset(LogPosition start) {
    owed.forget();
    var unused =
        asked(
            open -> {
              open.begin(start);
              return open;
            });
  }

  /** The index that is asked, for those who damage it by hand. */
  PostIndex index() {
    return asked(Indexes::shown);
  }

  private interface Question<T> {
    T answer(Indexes open) throws IOException;
  }

  /** After a failure the index is opened anew by the next who asks, as it was committed last. */
  private <T> T asked(Question<T> question) {
    try {
      Indexes open = indexes.isPresent() ? indexes.get() : Indexes.open(folder);
      indexes = Optional.of(open);
      return question.answer(open);
    } catch (IOException | AlreadyClosedException e) {
      letGo();
      throw unavailable(e);
    }
  }

  private static StoreUnavailableException unavailable(Exception failure) {
    return new StoreUnavailableException(
        failure instanceof LockObtainFailedException
            ? "The search index is written by another process: give each its own folder, or let"
                + " them take turns as members of one group."
            : "The search index cannot be read or written: " + failure.getMessage(),
        failure);
  }

  @Override
  public void close() {
    letGo();
  }

  private void letGo() {
    Optional<Indexes> open = indexes;
    indexes = Optional.empty();
    if (open.isPresent()) {
      try {
        open.get().close();
      } catch (IOException e) {
        LOG.atWarn()
            .addKeyValue("stage", NAME)
            .addKeyValue("reason", e.toString())
            .log("Search index was not closed cleanly; it stays as it was committed last");
      }
    }
  }
}
