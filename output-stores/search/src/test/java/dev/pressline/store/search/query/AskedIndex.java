package dev.pressline.store.search.query;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.search.SearchStore;
import dev.pressline.store.search.index.Dimension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An index of posts that tests put in and ask for. */
final class AskedIndex implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

  private final SearchStore store;
  private final SiteSearch search;

  AskedIndex(Path folder) {
    this.store = SearchStore.open(folder);
    this.search = SiteSearch.in(folder);
  }

  List<StoreAnswer> put(PublicationBuilder... posts) {
    return store.apply(batch(posts));
  }

  /** Fills the index again, post by post. */
  void refill(PublicationBuilder... posts) {
    store.reset(LogPosition.NONE);
    for (PublicationBuilder post : posts) {
      store.takeIn(batch(post));
    }
    store.apply(batch());
  }

  private static StoreBatch batch(PublicationBuilder... posts) {
    return new StoreBatch(
        Stream.of(posts).map(PublicationBuilder::build).toList(),
        new LogPosition("log", Map.of(0, (long) posts.length)));
  }

  Results ask(String query) {
    return ask(query, false);
  }

  Results typing(String query) {
    return ask(query, true);
  }

  private Results ask(String query, boolean typing) {
    return ask(question(wish(query, typing)));
  }

  Results ask(Question question) {
    return search.ask(question, NOW);
  }

  static Question question(Wish wish) {
    return new Question(Optional.empty(), wish, Question.Order.RELEVANCE, 0, 10);
  }

  static Wish wish(String query, boolean typing) {
    return switch (QueryReader.read(query, typing)) {
      case QueryReader.Reading.Understood(Wish wish) -> wish;
      case QueryReader.Reading.Unclear unclear -> throw new AssertionError(unclear);
    };
  }

  /** The ids of what the query finds, in order. */
  List<String> found(String query) {
    return ids(ask(query));
  }

  static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.id().value()).toList();
  }

  /** The values of a dimension of what the query finds, as {@code key=posts}. */
  List<String> counted(String query, Dimension dimension) {
    return ask(query).facets().stream()
        .filter(facet -> facet.dimension() == dimension)
        .flatMap(facet -> facet.values().stream())
        .map(count -> count.value().key() + "=" + count.posts())
        .toList();
  }

  @Override
  public void close() {
    search.close();
    store.close();
  }
}
