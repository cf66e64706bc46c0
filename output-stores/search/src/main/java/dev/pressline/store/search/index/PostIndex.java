package dev.pressline.store.search.index;

import dev.pressline.core.post.PostId;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPosition;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;

/**
 * The index as its one writer sees it: posts are put in and become visible, and durable, together
 * with a place in the log, by {@link #commit}. What the index is asked for here is what was
 * committed last.
 *
 * <p>After an {@link IOException} it is to be closed and opened again; it is then as it was at the
 * last commit.
 */
public final class PostIndex implements Closeable {
  /**
   * When a text has to go at once, the segments are written anew in which deleted documents lie.
   * None is larger than this, so that one withdrawal never copies the whole index.
   */
  private static final double LARGEST_SEGMENT_MB = 16;

  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader committed;
  private LogPosition position;

  private PostIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    if (!DirectoryReader.indexExists(directory)) {
      note(LogPosition.NONE);
    }
    this.committed = DirectoryReader.open(directory);
    try {
      this.position = verified(committed);
    } catch (IOException | RuntimeException e) {
      committed.close();
      throw e;
    }
  }

  /**
   * Opens the index in the directory, which may be empty; closing the index closes the directory.
   *
   * @throws CorruptIndexException when a byte is not as it was written, or was written by a version
   *     of Pressline that kept other things
   * @throws org.apache.lucene.store.LockObtainFailedException when another process writes it
   */
  public static PostIndex open(Directory directory) throws IOException {
    IndexWriter writer = new IndexWriter(directory, config());
    try {
      return new PostIndex(directory, writer);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Opens the index in the directory with what the other directory holds, in one commit, in place
   * of all that it had.
   *
   * @param end up to where that is complete
   */
  public static PostIndex openWith(Directory directory, Directory instead, LogPosition end)
      throws IOException {
    IndexWriter writer = new IndexWriter(directory, config().setOpenMode(OpenMode.CREATE));
    try {
      writer.addIndexes(instead);
      writer.setLiveCommitData(CommitNotes.of(end).entrySet());
      writer.commit();
      return new PostIndex(directory, writer);
    } catch (IOException | RuntimeException | Error e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
    merges.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(WordAnalyzer.INSTANCE)
        .setMergePolicy(merges)
        // The store has one caller, who waits for a batch to be durable anyway.
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }

  private static LogPosition verified(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    return CommitNotes.read(reader.getIndexCommit().getUserData())
        .orElseThrow(() -> new CorruptIndexException("made by another version", "commit"));
  }

  /** Up to where the last commit is complete. */
  public LogPosition position() {
    return position;
  }

  /** Whether no post is held. */
  public boolean isEmpty() {
    return committed.numDocs() == 0;
  }

  /** The version that is held of the post. */
  public Optional<HeldPost> held(PostId id) throws IOException {
    return first(new Term(Fields.ID, id.value()));
  }

  /** The post that was found first under a term. */
  private Optional<HeldPost> first(Term term) throws IOException {
    for (LeafReaderContext leaf : committed.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(doc)) {
          return Optional.of(PostDocument.read(leaf.reader().storedFields().document(doc)));
        }
        doc = postings.nextDoc();
      }
    }
    return Optional.empty();
  }

  /** Tells of every post that is held, in no order that means anything. */
  public void holdings(Consumer<Holding> each) throws IOException {
    StoredFields stored = committed.storedFields();
    for (LeafReaderContext leaf : committed.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          int place = leaf.docBase + doc;
          each.accept(PostDocument.holding(stored.document(place, PostDocument.OF_HOLDING)));
        }
      }
    }
  }

  /** Holds this version of the post instead of any other. */
  public void put(HeldPost post) throws IOException {
    writer.updateDocument(new Term(Fields.ID, post.id().value()), PostDocument.of(post));
  }

  /** Takes out of the files, with the next commit, what was replaced or deleted before it. */
  public void expunge() throws IOException {
    writer.forceMergeDeletes(true);
  }

  /** Takes everything out. */
  public void clear() throws IOException {
    writer.deleteAll();
  }

  /** Makes what was put durable and visible, as all there is up to the place in the log. */
  public void commit(LogPosition end) throws IOException {
    note(end);
    DirectoryReader newer = DirectoryReader.openIfChanged(committed);
    if (newer != null) {
      committed.close();
      committed = newer;
    }
    position = end;
  }

  private void note(LogPosition end) throws IOException {
    Map<String, String> notes = CommitNotes.of(end);
    writer.setLiveCommitData(notes.entrySet());
    writer.commit();
  }

  /** Ends without a commit. */
  @Override
  public void close() throws IOException {
    IOUtils.close(committed, writer::rollback, directory);
  }
}
