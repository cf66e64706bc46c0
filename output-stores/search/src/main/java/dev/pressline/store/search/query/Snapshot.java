package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The index as it was committed once, with what is worked out for all questions to it. */
final class Snapshot extends IndexSearcher {
  private final SortedSet<String> rules;
  private final Map<String, StringDocValuesReaderState> counted = new ConcurrentHashMap<>();

  Snapshot(IndexReader reader) {
    super(reader);
    this.rules = Fields.rulesAmong(FieldInfos.getIndexedFields(reader));
  }

  /** The rules of languages by which posts are cut. */
  SortedSet<String> rules() {
    return rules;
  }

  /** What is needed to count the values of a field. */
  StringDocValuesReaderState values(String field) throws IOException {
    StringDocValuesReaderState known = counted.get(field);
    if (known == null) {
      known = new StringDocValuesReaderState(getIndexReader(), field);
      counted.put(field, known);
    }
    return known;
  }
}
