package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;

/** Counts the values of the posts that were found. */
final class FacetCounts {
  private static final int MOST_VALUES = 20;

  private static final Comparator<Results.Count> MOST_FREQUENT_FIRST =
      Comparator.comparingInt((Results.Count count) -> -count.posts())
          .thenComparing(count -> count.value().key());

  private static final Comparator<Results.Count> NEWEST_FIRST =
      Comparator.comparing((Results.Count count) -> count.value().key()).reversed();

  private FacetCounts() {}

  static List<Results.Facet> of(Snapshot snapshot, FacetsCollector found) throws IOException {
    List<Results.Facet> facets = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      facets.add(new Results.Facet(dimension, counts(dimension, snapshot, found)));
    }
    return facets;
  }

  /** One value may be spelt in several ways; the most usual stands for all. */
  private static List<Results.Count> counts(
      Dimension dimension, Snapshot snapshot, FacetsCollector found) throws IOException {
    String field = dimension.countedField();
    LabelAndValue[] spellings =
        new StringValueFacetCounts(snapshot.values(field), found).getAllChildren(field).labelValues;
    Map<String, Results.Count> byKey = new HashMap<>();
    Stream.of(spellings)
        .map(
            spelling ->
                new Results.Count(Dimension.Value.of(spelling.label), spelling.value.intValue()))
        .sorted(MOST_FREQUENT_FIRST.thenComparing(count -> count.value().label()))
        .forEach(
            count ->
                byKey.merge(
                    count.value().key(),
                    count,
                    (usual, rare) ->
                        new Results.Count(usual.value(), usual.posts() + rare.posts())));
    return byKey.values().stream()
        .sorted(dimension == Dimension.YEAR ? NEWEST_FIRST : MOST_FREQUENT_FIRST)
        .limit(MOST_VALUES)
        .toList();
  }
}
