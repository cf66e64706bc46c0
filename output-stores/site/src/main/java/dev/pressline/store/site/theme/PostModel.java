package dev.pressline.store.site.theme;

import java.util.List;

/**
 * A post on its own page.
 *
 * @param item what lists show of it too
 * @param notice why it was withdrawn, empty while it is live
 * @param updated date of the last change as shown, empty when it never changed
 * @param html markup of the body
 * @param categories each path from the root
 * @param alsoRead posts the author wants to be read too
 * @param sources the author names
 * @param newer published next; at most one
 * @param older published before; at most one
 */
public record PostModel(
    ItemModel item,
    String notice,
    List<String> authors,
    String updated,
    String updatedTime,
    String html,
    List<List<TermModel>> categories,
    List<TermModel> tags,
    List<LinkModel> alsoRead,
    List<SourceModel> sources,
    List<LinkModel> related,
    List<LinkModel> newer,
    List<LinkModel> older) {
  /**
   * A source.
   *
   * @param publisher empty when not named
   * @param href empty when not given
   */
  public record SourceModel(String publisher, String title, String href) {}
}
