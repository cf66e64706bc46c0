package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Dimension;
import dev.pressline.store.search.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * The queries for words. Each is looked for in every field by every language's rules, and counts
 * for as much as the place where it fits best; that it fits in others too is a little more.
 */
final class WordQueries {
  private static final float OTHER_PLACES = 0.1f;

  /** Of a word as it was written, compared with another form of it. */
  private static final float AS_WRITTEN = 1.3f;

  private static final float BEGINNING = 0.5f;
  private static final float WHOLE_TAG = 3f;

  private final Analyzer analyzer;
  private final QueryBuilder builder;
  private final SortedSet<String> rules;

  WordQueries(Analyzer analyzer, SortedSet<String> rules) {
    this.analyzer = analyzer;
    this.builder = new QueryBuilder(analyzer);
    this.rules = rules;
  }

  /** Whether there is any word in the text. */
  boolean hasWords(String text) {
    return !cut(text).isEmpty();
  }

  /** Whether some language leaves the word out, because it is in every text. */
  boolean isCommon(Clause clause) {
    return clause.kind() == Clause.Kind.WORD
        && rules.stream().anyMatch(rule -> inAnyForm(rule, Fields.TEXT, clause.text()).isEmpty());
  }

  /** The query for the clause, in which there is a word, in fields of the given weights. */
  Query of(Clause clause, Map<String, Float> weights) {
    List<Query> ways = new ArrayList<>();
    new TreeMap<>(weights)
        .forEach(
            (field, weight) -> {
              add(ways, asWritten(field, clause.text(), 0), weight * AS_WRITTEN);
              if (clause.kind() != Clause.Kind.PHRASE) {
                rules.forEach(rule -> add(ways, inAnyForm(rule, field, clause.text()), weight));
              }
              if (clause.kind() == Clause.Kind.BEGINNING) {
                add(ways, Optional.of(beginning(field, clause.text())), weight * BEGINNING);
              }
            });
    if (weights.containsKey(Fields.LABELS)) {
      Term tag = new Term(Dimension.TAG.field(), Dimension.TAG.keyOf(clause.text()));
      add(ways, Optional.of(new TermQuery(tag)), WHOLE_TAG);
    }
    return new DisjunctionMaxQuery(ways, OTHER_PLACES);
  }

  /**
   * The query for the words of a text in their order; empty when there are none.
   *
   * @param distance how many places they may be off
   */
  Optional<Query> asWritten(String field, String text, int distance) {
    return Optional.ofNullable(builder.createPhraseQuery(field, text, distance));
  }

  private Optional<Query> inAnyForm(String rule, String field, String text) {
    return Optional.ofNullable(
        builder.createBooleanQuery(Fields.by(rule, field), text, Occur.MUST));
  }

  private Query beginning(String field, String text) {
    List<String> words = cut(text);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words
        .subList(0, words.size() - 1)
        .forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.MUST));
    query.add(new PrefixQuery(new Term(field, words.getLast())), Occur.MUST);
    return query.build();
  }

  private static void add(List<Query> ways, Optional<Query> way, float weight) {
    way.ifPresent(query -> ways.add(new BoostQuery(query, weight)));
  }

  /** The words of the text as every language has them. */
  private List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be read", e);
    }
    return words;
  }
}
