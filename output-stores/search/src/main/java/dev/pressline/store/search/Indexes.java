package dev.pressline.store.search;

import dev.pressline.store.LogPosition;
import dev.pressline.store.search.index.PostIndex;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** The index that is asked, and the one beside it while the store is filled again. */
final class Indexes implements Closeable {
  private final IndexFolder folder;
  private PostIndex shown;
  private Optional<PostIndex> refill;

  private Indexes(IndexFolder folder, PostIndex shown, Optional<PostIndex> refill) {
    this.folder = folder;
    this.shown = shown;
    this.refill = refill;
  }

  /** As they were committed last. */
  static Indexes open(IndexFolder folder) throws IOException {
    PostIndex shown = folder.open();
    try {
      return new Indexes(folder, shown, folder.beside().openIfThere());
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(shown);
      throw e;
    }
  }

  boolean isRefilling() {
    return refill.isPresent();
  }

  /** The one that is asked. */
  PostIndex shown() {
    return shown;
  }

  /** The one into which posts are put. */
  PostIndex written() {
    return refill.orElse(shown);
  }

  /** What is put in from now on is beside what is asked, where anything is found. */
  void begin(LogPosition start) throws IOException {
    letGoOfRefill();
    if (shown.isEmpty()) {
      shown.clear();
      shown.commit(start);
    } else {
      PostIndex fresh = folder.beside().open();
      refill = Optional.of(fresh);
      fresh.commit(start);
    }
  }

  /** From now on that is asked which was filled. */
  void show() throws IOException {
    if (refill.isPresent()) {
      LogPosition end = refill.get().position();
      refill.get().close();
      shown.close();
      shown = folder.openWith(folder.beside(), end);
      letGoOfRefill();
    }
  }

  private void letGoOfRefill() throws IOException {
    if (refill.isPresent()) {
      refill.get().close();
    }
    refill = Optional.empty();
    folder.beside().delete();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(Stream.concat(refill.stream(), Stream.of(shown)).toList());
  }
}
