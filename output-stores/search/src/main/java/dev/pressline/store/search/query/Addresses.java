package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Fields;
import dev.pressline.store.search.index.HeldPost;
import dev.pressline.store.search.index.PostDocument;
import dev.pressline.store.search.index.Showing;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds posts by addresses that somebody pastes, those among them that lead on to others. */
final class Addresses {
  private static final int LONGEST_CHAIN = 10;

  private Addresses() {}

  /** The paths that the addresses among the words have, and those to which these lead. */
  static List<String> among(Wish wish, Snapshot snapshot) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    for (Clause clause : wish.wanted()) {
      Optional<String> path = path(clause.text());
      for (int step = 0; step < LONGEST_CHAIN && path.isPresent(); step++) {
        path = paths.add(path.get()) ? target(path.get(), snapshot) : Optional.empty();
      }
    }
    return List.copyOf(paths);
  }

  /** The path of an address of ours, as posts have it: not encoded. */
  private static Optional<String> path(String text) {
    if (!text.startsWith("/") && !text.startsWith("http://") && !text.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new URI(text).getPath()).filter(path -> !path.isEmpty());
    } catch (URISyntaxException e) {
      return Optional.of(text).filter(path -> path.startsWith("/"));
    }
  }

  private static Optional<String> target(String path, Snapshot snapshot) throws IOException {
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.STATE, Fields.MOVED)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.ADDRESS, path)), Occur.FILTER)
            .build();
    for (ScoreDoc found : snapshot.search(query, 1).scoreDocs) {
      HeldPost post = PostDocument.read(snapshot.storedFields().document(found.doc));
      if (post.showing() instanceof Showing.Moved moved) {
        return path(moved.target());
      }
    }
    return Optional.empty();
  }
}
