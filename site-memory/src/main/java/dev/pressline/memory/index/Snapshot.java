package dev.pressline.memory.index;

import dev.pressline.core.post.PostId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The live posts of a site as they were at one moment, but for the one that asks. */
public final class Snapshot {
  private static final int NOWHERE = -1;

  private final IndexSearcher searcher;
  private final WordCounts counts;
  private final int self;

  private Snapshot(IndexSearcher searcher, WordCounts counts, int self) {
    this.searcher = searcher;
    this.counts = counts;
    this.self = self;
  }

  static Snapshot without(PostId self, IndexSearcher searcher, WordCounts counts)
      throws IOException {
    Query query = new TermQuery(new Term(SiteIndex.ID, self.value()));
    ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(1, 1)).scoreDocs;
    return new Snapshot(searcher, counts, found.length == 0 ? NOWHERE : found[0].doc);
  }

  static Snapshot of(IndexSearcher searcher, WordCounts counts) {
    return new Snapshot(searcher, counts, NOWHERE);
  }

  /** How many posts there are. */
  public int size() {
    return searcher.getIndexReader().numDocs() - (self == NOWHERE ? 0 : 1);
  }

  /**
   * Those of the words that the site knows, in no order that means anything.
   *
   * @param weights what each word weighs in the post that asks
   */
  public List<KnownWord> known(Map<String, Integer> weights) {
    List<KnownWord> known = new ArrayList<>();
    try {
      for (Map.Entry<String, Integer> word : weights.entrySet()) {
        BytesRef letters = new BytesRef(word.getKey());
        OptionalInt counted = counts.posts(letters);
        int posts = counted.isPresent() ? counted.getAsInt() : posts(letters);
        int others = posts - (self == NOWHERE ? 0 : 1);
        if (others > 0) {
          known.add(new KnownWord(word.getKey(), others, word.getValue()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  /** A word that is newer than the counts. */
  private int posts(BytesRef word) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(SiteIndex.WORDS, word));
  }

  /** The posts with most in common with the words, nearest first. */
  public List<Neighbour> nearest(List<KnownWord> words, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (KnownWord word : words) {
      Query term = new TermQuery(term(word));
      query.add(new BoostQuery(term, (float) word.weight()), BooleanClause.Occur.SHOULD);
    }
    try {
      ScoreDoc[] hits =
          searcher.search(query.build(), new TopScoreDocCollectorManager(limit + 1, limit + 1))
              .scoreDocs;
      List<Neighbour> neighbours = new ArrayList<>();
      for (ScoreDoc hit : hits) {
        if (hit.doc != self && neighbours.size() < limit) {
          neighbours.add(new Neighbour(facts(hit.doc), hit.score));
        }
      }
      return neighbours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the posts that are there, in the order of the ids. */
  public List<PostFacts> posts(List<PostId> ids) {
    try {
      List<PostFacts> posts = new ArrayList<>();
      for (PostId id : ids) {
        Query query = new TermQuery(new Term(SiteIndex.ID, id.value()));
        for (ScoreDoc hit :
            searcher.search(query, new TopScoreDocCollectorManager(1, 1)).scoreDocs) {
          posts.add(facts(hit.doc));
        }
      }
      return posts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How often the posts with the word have which tags.
   *
   * @param limit posts looked at, at most
   */
  public Company company(KnownWord word, int limit) {
    try {
      Map<String, Integer> tags = new HashMap<>();
      int posts = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        posts += count(leaf, word, limit - posts, tags);
      }
      return new Company(posts, tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int count(LeafReaderContext leaf, KnownWord word, int limit, Map<String, Integer> tags)
      throws IOException {
    LeafReader reader = leaf.reader();
    PostingsEnum postings = reader.postings(term(word), PostingsEnum.NONE);
    if (postings == null || limit <= 0) {
      return 0;
    }
    SortedSetDocValues values = DocValues.getSortedSet(reader, SiteIndex.TAGS);
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    Bits live = reader.getLiveDocs();
    int posts = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && posts < limit;
        doc = postings.nextDoc()) {
      if ((live == null || live.get(doc)) && leaf.docBase + doc != self) {
        posts++;
        if (values.advanceExact(doc)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            counts[(int) values.nextOrd()]++;
          }
        }
      }
    }
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        tags.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
      }
    }
    return posts;
  }

  private static Term term(KnownWord word) {
    return new Term(SiteIndex.WORDS, word.word());
  }

  /** Every post, in no order that means anything. */
  void forEach(Consumer<PostFacts> reader) {
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues facts = DocValues.getBinary(leaf.reader(), SiteIndex.FACTS);
        Bits live = leaf.reader().getLiveDocs();
        while (facts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(facts.docID())) {
            reader.accept(PostFacts.of(facts.binaryValue()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PostFacts facts(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues facts = DocValues.getBinary(leaf.reader(), SiteIndex.FACTS);
    if (!facts.advanceExact(doc - leaf.docBase)) {
      throw new IllegalStateException("a post of the site's memory has no facts");
    }
    return PostFacts.of(facts.binaryValue());
  }
}
