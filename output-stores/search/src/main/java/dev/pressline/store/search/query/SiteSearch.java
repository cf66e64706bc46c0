package dev.pressline.store.search.query;

import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.search.index.Fields;
import dev.pressline.store.search.index.HeldPost;
import dev.pressline.store.search.index.PostDocument;
import dev.pressline.store.search.index.Showing;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from the index in a folder, whoever writes it: every answer is from the last
 * commit. Safe for any number of threads.
 */
public final class SiteSearch implements Closeable {
  private static final SortField BY_DATE =
      LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX);
  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_DATE, BY_ID);
  private static final Sort NEWEST_FIRST = new Sort(BY_DATE, BY_ID);

  private final Path folder;
  private Optional<Opened> opened = Optional.empty();

  private SiteSearch(Path folder) {
    this.folder = folder;
  }

  private record Opened(Directory directory, SearcherManager searchers) {}

  /** The index in the folder, which need not be there yet. */
  public static SiteSearch in(Path folder) {
    return new SiteSearch(folder);
  }

  /**
   * The posts that answer the question.
   *
   * @param now by which posts are recent
   * @throws StoreUnavailableException when there is no index yet, or it cannot be read now
   */
  public Results ask(Question question, Instant now) {
    try {
      SearcherManager searchers = searchers();
      searchers.maybeRefreshBlocking();
      Snapshot snapshot = (Snapshot) searchers.acquire();
      try {
        return ask(snapshot, question, now);
      } finally {
        searchers.release(snapshot);
      }
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      letGo();
      throw new StoreUnavailableException("The search index cannot be read: " + e.getMessage(), e);
    }
  }

  private static Results ask(Snapshot snapshot, Question question, Instant now) throws IOException {
    QueryMaker queries = new QueryMaker(snapshot.rules());
    boolean byFit =
        question.order() == Question.Order.RELEVANCE && !question.wish().wanted().isEmpty();
    FacetsResult found =
        FacetsCollectorManager.search(
            snapshot,
            queries.of(question, Addresses.among(question.wish(), snapshot), now),
            question.first() + question.size(),
            byFit ? BEST_FIRST : NEWEST_FIRST,
            new FacetsCollectorManager());
    return new Results(
        Math.toIntExact(found.topDocs().totalHits.value()),
        hits(snapshot, queries, question.wish(), wanted(found.topDocs(), question)),
        FacetCounts.of(snapshot, found.facetsCollector()));
  }

  private static TopDocs wanted(TopDocs found, Question question) {
    int from = Math.min(question.first(), found.scoreDocs.length);
    ScoreDoc[] wanted = new ScoreDoc[found.scoreDocs.length - from];
    System.arraycopy(found.scoreDocs, from, wanted, 0, wanted.length);
    return new TopDocs(new TotalHits(found.totalHits.value(), TotalHits.Relation.EQUAL_TO), wanted);
  }

  private static List<Results.Hit> hits(
      Snapshot snapshot, QueryMaker queries, Wish wish, TopDocs wanted) throws IOException {
    Marker marker = new Marker(snapshot, queries);
    List<Optional<String>> titles = marker.titles(wish, wanted);
    List<Optional<String>> passages = marker.passages(wish, wanted);
    List<Results.Hit> hits = new ArrayList<>();
    for (int i = 0; i < wanted.scoreDocs.length; i++) {
      HeldPost post = PostDocument.read(snapshot.storedFields().document(wanted.scoreDocs[i].doc));
      if (post.showing() instanceof Showing.Live(var live)) {
        String title = titles.get(i).orElseGet(() -> Marker.unmarked(live.title()));
        String passage = passages.get(i).orElseGet(() -> Marker.unmarked(live.excerpt()));
        hits.add(new Results.Hit(post.id(), live, title, passage));
      }
    }
    return hits;
  }

  private synchronized SearcherManager searchers() throws IOException {
    if (opened.isEmpty()) {
      if (!Files.isDirectory(folder)) {
        throw new IOException("there is no index yet");
      }
      Directory directory = new MMapDirectory(folder);
      try {
        opened =
            Optional.of(new Opened(directory, new SearcherManager(directory, new Snapshots())));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    }
    return opened.get().searchers();
  }

  /** Who asks next opens it anew. */
  private synchronized void letGo() {
    Optional<Opened> last = opened;
    opened = Optional.empty();
    if (last.isPresent()) {
      try (Directory directory = last.get().directory()) {
        last.get().searchers().close();
      } catch (IOException e) {
        throw new UncheckedIOException("files that were open for reading cannot be closed", e);
      }
    }
  }

  @Override
  public void close() {
    letGo();
  }

  private static final class Snapshots extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new Snapshot(reader);
    }
  }
}
