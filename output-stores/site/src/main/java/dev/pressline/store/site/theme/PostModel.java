package dev.pressline.store.site.theme;

import java.util.List;

/**
 * A post on its own page.
 *
 * @param item what lists show of it too
 * @param notice why it was withdrawn, empty while it is live
 * @param updated date of the last change as shown, empty when it never changed
 * @param updateOf the report of which this one is the update; at most one
 * @param newest the newest report of the same story; at most one
 * @param series the series that the post is a part of; at most one
 * @param contents headings of the body; empty when it is to have no table of them
 * @param html markup of the body
 * @param categories each path from the root
 * @param alsoRead posts the author wants to be read too
 * @param sources the author names
 * @param mentionedIn posts that lead to this one, newest first
 * @param newer published next; at most one
 * @param older published before; at most one
 */
public record PostModel(
    ItemModel item,
    String notice,
    List<TermModel> authors,
    String updated,
    String updatedTime,
    List<ReportModel> updateOf,
    List<ReportModel> newest,
    List<SeriesModel> series,
    List<ContentsModel> contents,
    String html,
    List<List<TermModel>> categories,
    List<TermModel> tags,
    List<LinkModel> alsoRead,
    List<SourceModel> sources,
    List<LinkModel> related,
    List<LinkModel> mentionedIn,
    List<LinkModel> newer,
    List<LinkModel> older) {
  /**
   * A source.
   *
   * @param publisher empty when not named
   * @param publisherHref empty when not known
   * @param href empty when not given
   */
  public record SourceModel(String publisher, String publisherHref, String title, String href) {}

  /** Another report of the same story with its date as shown. */
  public record ReportModel(LinkModel link, String date, String dateTime) {}

  /**
   * A series and the parts beside this one.
   *
   * @param place which part this one is, in words
   * @param previous at most one
   * @param next at most one
   */
  public record SeriesModel(
      String name, String place, List<LinkModel> previous, List<LinkModel> next) {}
}
