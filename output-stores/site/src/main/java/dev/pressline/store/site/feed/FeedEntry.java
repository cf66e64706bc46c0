package dev.pressline.store.site.feed;

import dev.pressline.store.site.model.PostCard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A post in a feed.
 *
 * @param url its address
 * @param html its text with absolute addresses
 */
record FeedEntry(PostCard post, String url, String html) {
  /** A name that stays when the address changes. */
  String id() {
    return post.id().urn();
  }

  /** Its categories and tags. */
  List<String> labels() {
    return Stream.concat(
            post.categories().stream().map(path -> path.names().getLast()),
            post.tags().stream().map(tag -> tag.label()))
        .distinct()
        .toList();
  }

  /** A stable name for anything. */
  static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
