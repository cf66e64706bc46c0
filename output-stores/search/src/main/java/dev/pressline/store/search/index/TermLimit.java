package dev.pressline.store.search.index;

import dev.pressline.core.verdict.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;

/** How long what is found as a whole may be: an address, a tag, a name. Texts have no limit. */
public final class TermLimit {
  private static final int SHOWN = 40;

  private TermLimit() {}

  /** Whether an index can hold the text as a whole. */
  public static boolean allows(String text) {
    // No character is shorter than a byte, and most texts are far from the limit.
    return text.length() <= IndexWriter.MAX_TERM_LENGTH / 3
        || text.getBytes(StandardCharsets.UTF_8).length <= IndexWriter.MAX_TERM_LENGTH;
  }

  /** Why the index cannot hold the post; empty when it can. */
  static Optional<Refusal> refusal(LivePost post) {
    for (Dimension dimension : Dimension.values()) {
      for (Dimension.Value value : dimension.values(post)) {
        if (!allows(value.whole())) {
          return Optional.of(tooLong(dimension.parameter(), value.label()));
        }
      }
    }
    return Stream.concat(Stream.of(post.permalink()), post.formerPermalinks().stream())
        .filter(address -> !allows(address))
        .findFirst()
        .map(address -> tooLong("address", address));
  }

  /** What is said of a text that is too long. */
  public static Refusal tooLong(String kind, String text) {
    String start = text.substring(0, text.offsetByCodePoints(0, SHOWN));
    return Refusal.of(
        "SEARCH_TERM_TOO_LONG",
        "The %s that begins with «%s» is longer than the %d bytes that a search index can hold."
            .formatted(kind, start, IndexWriter.MAX_TERM_LENGTH),
        "Shorten the %s and publish the post again.".formatted(kind));
  }
}
