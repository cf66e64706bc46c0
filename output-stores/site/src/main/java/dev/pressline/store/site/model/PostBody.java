package dev.pressline.store.site.model;

import java.util.List;
import java.util.Optional;

/**
 * What only the post's own page and the feed show; it stays on disk.
 *
 * @param html sanitised
 * @param description for search engines
 * @param unlinked words over which the author wants no link
 * @param entities those to which links of the text lead and of which the catalogue tells a type
 * @param contents whether its author wants a table of contents
 */
public record PostBody(
    String html,
    Optional<String> description,
    int wordCount,
    List<Source> sources,
    List<String> unlinked,
    List<LinkedEntity> entities,
    ContentsWish contents) {
  /** Nothing to show. */
  public static final PostBody EMPTY =
      new PostBody("", Optional.empty(), 0, List.of(), List.of(), List.of(), ContentsWish.UNSAID);

  public PostBody {
    sources = List.copyOf(sources);
    unlinked = List.copyOf(unlinked);
    entities = List.copyOf(entities);
  }
}
