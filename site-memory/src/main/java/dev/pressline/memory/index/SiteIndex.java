package dev.pressline.memory.index;

import dev.pressline.core.post.PostId;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The live posts of one site. Changed by one thread, searched by many; a change is seen after the
 * next {@link #refresh}, and outlives the process after the next {@link #commit}.
 */
public final class SiteIndex implements Closeable {
  static final String ID = "id";
  static final String WORDS = "words";
  static final String FACTS = "facts";
  static final String TAGS = "tags";

  /** Words are counted anew when one post of so many has changed. */
  private static final int POSTS_PER_CHANGE = 10;

  private static final int SEGMENTS_MERGED = 5;

  /** Segments that are smaller are merged as if they were as large as this. */
  private static final int POSTS_OF_A_SMALL_SEGMENT = 30;

  private static final FieldType WORDS_TYPE = wordsType();

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile WordCounts counts;
  private int changes;

  /**
   * The index in the directory, which may be empty; closing the index closes the directory.
   *
   * @throws IOException when something in the directory cannot be read; then nothing stays open
   */
  public SiteIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, config());
    try {
      this.searchers = new SearcherManager(writer, new UncachedSearchers());
      this.counts = searching(searcher -> WordCounts.of(searcher.getIndexReader()));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Reads every byte once.
   *
   * @throws IOException when one is not as it was written
   */
  public void verify() throws IOException {
    searching(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            leaf.reader().checkIntegrity();
          }
          return searcher;
        });
  }

  /**
   * The post is live; what was known of it before no longer counts.
   *
   * @param weights its words and their weights
   * @param tags its tags, each in the form in which equal tags are equal
   */
  public void put(PostFacts facts, Map<String, Integer> weights, Set<String> tags) {
    try {
      Document document = new Document();
      document.add(new StringField(ID, facts.postId().value(), Field.Store.NO));
      document.add(new Field(WORDS, new WeighedWords(weights), WORDS_TYPE));
      document.add(new BinaryDocValuesField(FACTS, facts.bytes()));
      tags.forEach(tag -> document.add(new SortedSetDocValuesField(TAGS, new BytesRef(tag))));
      writer.updateDocument(term(facts.postId()), document);
      changes++;
    } catch (IOException e) {
      throw new UncheckedIOException("a post was not kept in the site's memory", e);
    }
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    try {
      writer.deleteDocuments(term(postId));
      changes++;
    } catch (IOException e) {
      throw new UncheckedIOException("a post was not removed from the site's memory", e);
    }
  }

  /** Lets searches see what was put and removed. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
      if (changes * POSTS_PER_CHANGE > writer.getDocStats().numDocs) {
        counts = searching(searcher -> WordCounts.of(searcher.getIndexReader()));
        changes = 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the site's memory was not refreshed", e);
    }
  }

  /** Makes everything put and removed durable, together with the caller's notes. */
  public void commit(Map<String, String> notes) {
    try {
      writer.setLiveCommitData(Map.copyOf(notes).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("the site's memory was not kept", e);
    }
  }

  /** The notes of the last commit. */
  public Map<String, String> notes() {
    Map<String, String> notes = new HashMap<>();
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) {
      committed.forEach(note -> notes.put(note.getKey(), note.getValue()));
    }
    return notes;
  }

  /** Every post as it was at the last refresh, in no order that means anything. */
  public void forEach(Consumer<PostFacts> reader) {
    ask(
        searcher -> {
          Snapshot.of(searcher, counts).forEach(reader);
          return searcher;
        });
  }

  /**
   * The answer to a question about the posts as they were at the last refresh.
   *
   * @param self the post that asks, which does not count
   */
  public <T> T ask(PostId self, Function<Snapshot, T> question) {
    return ask(searcher -> question.apply(Snapshot.without(self, searcher, counts)));
  }

  private interface Question<T> {
    T answer(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question) {
    try {
      return searching(question);
    } catch (IOException e) {
      throw new UncheckedIOException("the site's memory could not be read", e);
    }
  }

  private <T> T searching(Question<T> question) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return question.answer(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      searchers.close();
      writer.rollback();
    }
  }

  /**
   * A question asks every segment for every word, so that few segments are worth some merging. A
   * refresh makes a small one, which is not worth a compound file.
   */
  private static IndexWriterConfig config() {
    LogDocMergePolicy merges = new LogDocMergePolicy();
    merges.setMergeFactor(SEGMENTS_MERGED);
    merges.setMinMergeDocs(POSTS_OF_A_SMALL_SEGMENT);
    return new IndexWriterConfig().setMergePolicy(merges).setUseCompoundFile(false);
  }

  private static Term term(PostId postId) {
    return new Term(ID, postId.value());
  }

  private static FieldType wordsType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** No query comes twice. */
  private static final class UncachedSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
