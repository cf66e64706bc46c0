package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Fields;
import dev.pressline.store.search.index.WordAnalyzer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes Lucene's queries of questions. */
final class QueryMaker {
  private static final float NEARNESS = 1.5f;
  private static final int NEAR = 3;

  /** A post of today gains less by its date than a word of its text may be worth. */
  private static final float RECENCY = 0.4f;

  private static final Duration HALF_AS_RECENT = Duration.ofDays(365);

  private static final Map<String, Float> WEIGHTS =
      Map.of(Fields.TITLE, 4f, Fields.LABELS, 3f, Fields.TEXT, 1f);

  private final WordQueries words;

  /**
   * For an index.
   *
   * @param rules the rules of languages by which posts of it are cut
   */
  QueryMaker(SortedSet<String> rules) {
    this.words = new WordQueries(WordAnalyzer.INSTANCE, rules);
  }

  /**
   * The query for the posts that are wanted, each with how well it fits.
   *
   * @param addresses of which the posts are wanted too
   */
  Query of(Question question, List<String> addresses, Instant now) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.STATE, Fields.LIVE)), Occur.FILTER);
    question
        .site()
        .ifPresent(site -> query.add(new TermQuery(new Term(Fields.SITE, site)), Occur.FILTER));
    for (Filter filter : question.wish().filters()) {
      query.add(
          new TermQuery(new Term(filter.dimension().field(), filter.key())),
          filter.isExcluded() ? Occur.MUST_NOT : Occur.FILTER);
    }
    List<Clause> wanted = question.wish().wanted();
    if (wanted.isEmpty()) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    } else {
      query.add(fitting(withWords(wanted), addresses), Occur.MUST);
      query.add(recency(now), Occur.SHOULD);
    }
    withWords(question.wish().clauses()).stream()
        .filter(Clause::isExcluded)
        .forEach(clause -> query.add(words.of(clause, WEIGHTS), Occur.MUST_NOT));
    return query.build();
  }

  /**
   * The query for what is to be marked in a field of posts that were found; empty when nothing is.
   */
  Optional<Query> marks(Wish wish, String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Clause> marked = withWords(wish.wanted());
    marked.forEach(clause -> query.add(words.of(clause, Map.of(field, 1f)), Occur.SHOULD));
    return marked.isEmpty() ? Optional.empty() : Optional.of(query.build());
  }

  private List<Clause> withWords(List<Clause> clauses) {
    return clauses.stream().filter(clause -> words.hasWords(clause.text())).toList();
  }

  /**
   * All that is wanted; words that are in every text count without being needed, unless there are
   * no others. Nothing fits where nothing is a word.
   */
  private Query fitting(List<Clause> wanted, List<String> addresses) {
    boolean onlyCommon = wanted.stream().allMatch(words::isCommon);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Clause clause : wanted) {
      Occur occur = words.isCommon(clause) && !onlyCommon ? Occur.SHOULD : Occur.MUST;
      all.add(words.of(clause, WEIGHTS), occur);
    }
    if (wanted.size() > 1) {
      nearness(wanted).forEach(query -> all.add(query, Occur.SHOULD));
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(all.build(), Occur.SHOULD);
    addresses.forEach(
        path -> either.add(new TermQuery(new Term(Fields.ADDRESS, path)), Occur.SHOULD));
    return either.build();
  }

  private List<Query> nearness(List<Clause> wanted) {
    String together = wanted.stream().map(Clause::text).collect(Collectors.joining(" "));
    List<Query> near = new ArrayList<>();
    for (String field : List.of(Fields.TITLE, Fields.TEXT)) {
      words
          .asWritten(field, together, NEAR)
          .ifPresent(query -> near.add(new BoostQuery(query, NEARNESS)));
    }
    return near;
  }

  private static Query recency(Instant now) {
    return LongField.newDistanceFeatureQuery(
        Fields.PUBLISHED, RECENCY, now.toEpochMilli(), HALF_AS_RECENT.toMillis());
  }
}
