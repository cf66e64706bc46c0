package dev.pressline.store.site.state;

import dev.pressline.core.post.PostId;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.HeldPost;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostTexts;
import dev.pressline.store.site.state.KeyValues.Table;
import dev.pressline.store.site.words.PostWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rocksdb.RocksDBException;

/**
 * Everything the store must not lose: the held posts, the position in the log, the pages that are
 * still to be written, and the files that are the store's own.
 */
public final class SiteState implements PostTexts, AutoCloseable {
  /** Version of the form of everything below; another one in the folder means: start anew. */
  public static final String FORMAT = "9";

  /** Name of the mark of a state whose posts readers do not see yet, and which says since when. */
  public static final String FRESH = "fresh";

  /** What it says until the first post is taken in. */
  public static final String SINCE_IT_BEGAN = "yes";

  /** What it says until the state was filled again. */
  public static final String SINCE_A_RESET = "refill";

  private static final String FORMAT_KEY = "format";
  private static final String POSITION_KEY = "position";
  private static final Set<Table> POSTS =
      EnumSet.of(Table.CARDS, Table.BODIES, Table.SUGGESTIONS, Table.WORDS);
  private static final String MARK_PREFIX = "mark/";

  /** The range of the posts whose text is to be erased. */
  private static final String ERASE_KEY = "erase";

  private final KeyValues store;

  private SiteState(KeyValues store) {
    this.store = store;
  }

  /**
   * Opens the state in the folder, or begins it.
   *
   * @throws StoreUnavailableException when it cannot be read or is open elsewhere
   */
  public static SiteState open(Path folder) {
    SiteState state = new SiteState(KeyValues.open(folder));
    Optional<String> format = state.text(FORMAT_KEY);
    if (format.isEmpty() || !format.get().equals(FORMAT)) {
      state.forget(LogPosition.NONE, List.of(), SINCE_IT_BEGAN);
    }
    return state;
  }

  /** Up to where the store is complete. */
  public LogPosition position() {
    return guarded(() -> store.get(Table.META, POSITION_KEY))
        .map(PositionCodec::read)
        .orElse(LogPosition.NONE);
  }

  /** Hands every held post to the reader, without its body. */
  public void cards(Consumer<HeldCard> reader) {
    scan(Table.CARDS, (id, bytes) -> reader.accept(CardCodec.held(new PostId(id), bytes)));
  }

  @Override
  public PostBody body(PostId post) {
    return guarded(() -> store.get(Table.BODIES, post.value()))
        .map(BodyCodec::read)
        .orElse(PostBody.EMPTY);
  }

  @Override
  public PostWords words(PostId post) {
    return guarded(() -> store.get(Table.WORDS, post.value()))
        .map(PostWords::read)
        .orElse(PostWords.NONE);
  }

  /** Pages that are still to be written. */
  public List<PageRef> dirty() {
    return refs(Table.DIRTY);
  }

  /** Files that the store wrote or was about to write. */
  public List<PageRef> owned() {
    return refs(Table.FILES);
  }

  /** Whether the file is the store's own. */
  public boolean owns(PageRef page) {
    return guarded(() -> store.get(Table.FILES, page.key())).isPresent();
  }

  /** What was noted of the file when it was written; empty when that is not known. */
  public String stamp(PageRef page) {
    return guarded(() -> store.get(Table.FILES, page.key())).map(KeyValues::text).orElse("");
  }

  /** A note kept under a name, such as the settings with which the pages were made. */
  public Optional<String> mark(String name) {
    return text(MARK_PREFIX + name);
  }

  /** Makes everything durable at once, together with notes by name. */
  public void commit(Commit commit, Map<String, String> marks) {
    KeyValues.Changes changes = store.changes();
    eraseLater(
        changes,
        commit.posts().stream()
            .filter(this::losesItsText)
            .map(post -> post.held().id().value())
            .toList());
    for (HeldPost post : commit.posts()) {
      String id = post.held().id().value();
      changes.put(Table.CARDS, id, CardCodec.bytes(post.held()));
      changes.put(Table.BODIES, id, BodyCodec.bytes(post.body()));
      changes.put(Table.WORDS, id, post.words().toBytes());
    }
    changes.put(Table.META, POSITION_KEY, PositionCodec.bytes(commit.position()));
    marks.forEach((name, text) -> changes.put(Table.META, MARK_PREFIX + name, text));
    commit.dirty().forEach(page -> changes.put(Table.DIRTY, page.key(), ""));
    commit.owned().forEach(page -> changes.put(Table.FILES, page.key(), ""));
    write(changes, true);
  }

  /** The pages are as they should be, with these stamps; the dropped files are not there. */
  public void settle(Map<PageRef, String> stamps, Collection<PageRef> dropped) {
    KeyValues.Changes changes = store.changes();
    stamps.forEach(
        (page, stamp) -> {
          changes.delete(Table.DIRTY, page.key());
          if (owns(page)) {
            changes.put(Table.FILES, page.key(), stamp);
          }
        });
    dropped.forEach(page -> changes.delete(Table.FILES, page.key()));
    write(changes, false);
  }

  /** Hands over the links that were suggested for pages: the rows of a report. */
  public void suggestions(BiConsumer<PageRef, List<List<String>>> reader) {
    scan(
        Table.SUGGESTIONS,
        (key, bytes) -> {
          BinaryReader in = new BinaryReader(bytes);
          reader.accept(PageRef.ofKey(key), in.list(() -> in.list(in::text)));
        });
  }

  /** Keeps the links that are suggested for pages now; without rows a page has none. */
  public void suggest(Map<PageRef, List<List<String>>> rows) {
    KeyValues.Changes changes = store.changes();
    rows.forEach(
        (page, links) -> {
          if (links.isEmpty()) {
            changes.delete(Table.SUGGESTIONS, page.key());
          } else {
            BinaryWriter out = new BinaryWriter();
            out.list(links, row -> out.list(row, out::text));
            changes.put(Table.SUGGESTIONS, page.key(), out.toBytes());
          }
        });
    write(changes, false);
  }

  /**
   * Leaves nothing on the disk of the text of posts that readers no longer see. Until it was done,
   * a restart does not forget it.
   */
  public void erase() {
    Optional<KeyRange> range = toErase();
    if (range.isEmpty()) {
      return;
    }
    KeyValues.Changes changes = store.changes();
    changes.delete(Table.META, ERASE_KEY);
    guarded(
        () -> {
          store.erase(range.get().first(), range.get().last());
          return Optional.empty();
        });
    write(changes, false);
  }

  private Optional<KeyRange> toErase() {
    return text(ERASE_KEY).map(KeyRange::read);
  }

  private void eraseLater(KeyValues.Changes changes, List<String> ids) {
    KeyRange.around(ids, toErase())
        .ifPresent(range -> changes.put(Table.META, ERASE_KEY, range.text()));
  }

  private boolean losesItsText(HeldPost post) {
    PostId id = post.held().id();
    return !post.held().card().showing().hasPage()
        && guarded(() -> store.get(Table.CARDS, id.value()))
            .filter(bytes -> CardCodec.held(id, bytes).card().showing().hasPage())
            .isPresent();
  }

  /**
   * Forgets all posts; every file the store owns becomes dirty, besides the pages given.
   *
   * @param fresh what {@link #FRESH} says from now on
   */
  public void forget(LogPosition position, Collection<PageRef> alsoDirty, String fresh) {
    KeyValues.Changes changes = store.changes();
    List<PageRef> owned = owned();
    List<String> ids = new ArrayList<>();
    scan(Table.CARDS, (id, _) -> ids.add(id));
    eraseLater(changes, ids);
    POSTS.forEach(table -> store.clear(changes, table));
    owned.forEach(page -> changes.put(Table.DIRTY, page.key(), ""));
    alsoDirty.forEach(page -> changes.put(Table.DIRTY, page.key(), ""));
    changes.put(Table.META, FORMAT_KEY, FORMAT);
    changes.put(Table.META, MARK_PREFIX + FRESH, fresh);
    changes.put(Table.META, POSITION_KEY, PositionCodec.bytes(position));
    write(changes, true);
  }

  /** Forgets which files of a site are the store's own, because the site lies elsewhere now. */
  public void abandonFiles(String site) {
    KeyValues.Changes changes = store.changes();
    owned().stream()
        .filter(page -> page.site().equals(site))
        .forEach(page -> changes.delete(Table.FILES, page.key()));
    write(changes, true);
  }

  @Override
  public void close() {
    store.close();
  }

  private interface Step<T> {
    Optional<T> take() throws RocksDBException;
  }

  private <T> Optional<T> guarded(Step<T> step) {
    try {
      return step.take();
    } catch (RocksDBException e) {
      throw new StoreUnavailableException(
          "The state of the site in %s cannot be read.".formatted(store.folder()), e);
    }
  }

  private void write(KeyValues.Changes changes, boolean durable) {
    try (changes) {
      store.write(changes, durable);
    } catch (RocksDBException e) {
      throw new StoreUnavailableException(
          "The state of the site in %s cannot be written.".formatted(store.folder()), e);
    }
  }

  private Optional<String> text(String key) {
    return guarded(() -> store.get(Table.META, key)).map(KeyValues::text);
  }

  private List<PageRef> refs(Table table) {
    List<PageRef> refs = new ArrayList<>();
    scan(table, (key, _) -> refs.add(PageRef.ofKey(key)));
    return refs;
  }

  private void scan(Table table, BiConsumer<String, byte[]> reader) {
    guarded(
        () -> {
          store.scan(table, reader);
          return Optional.empty();
        });
  }
}
