package dev.pressline.quality.site;

import dev.pressline.core.enrichment.related.SitePost;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** What Lucene does by itself: BM25 and its query by example. */
final class MoreLikeThisIndex {
  private static final String FIELD = "text";

  private final List<SitePost> posts;
  private final IndexSearcher searcher;
  private final MoreLikeThis moreLikeThis;

  /** How it makes a query of a post. */
  enum Setting {
    /** As Lucene sets it. */
    DEFAULT,
    /** The best of those tried on the blogs: 40 terms, each met once here and twice in all. */
    TUNED
  }

  record Hit(SitePost post, double score) {}

  MoreLikeThisIndex(List<SitePost> posts, Analyzer analyzer, Setting setting) throws IOException {
    this.posts = posts;
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (SitePost post : posts) {
        Document document = new Document();
        document.add(new TextField(FIELD, text(post), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    moreLikeThis = new MoreLikeThis(searcher.getIndexReader());
    moreLikeThis.setAnalyzer(analyzer);
    moreLikeThis.setFieldNames(new String[] {FIELD});
    if (setting == Setting.TUNED) {
      moreLikeThis.setMaxQueryTerms(40);
      moreLikeThis.setMinTermFreq(1);
      moreLikeThis.setMinDocFreq(2);
      moreLikeThis.setBoost(true);
    }
  }

  /** The posts like the post, most alike first, without the post itself. */
  List<Hit> like(SitePost post, int limit) throws IOException {
    var query = moreLikeThis.like(FIELD, new StringReader(text(post)));
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, limit + 1).scoreDocs) {
      SitePost other = posts.get(hit.doc);
      if (!other.postId().equals(post.postId()) && hits.size() < limit) {
        hits.add(new Hit(other, hit.score));
      }
    }
    return hits;
  }

  private static String text(SitePost post) {
    return post.title() + "\n" + post.text();
  }
}
