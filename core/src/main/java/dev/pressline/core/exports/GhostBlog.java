package dev.pressline.core.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tables of a Ghost export beside the posts say: gathered in a first reading, since they
 * stand in no certain order.
 */
public final class GhostBlog {
  private record Link(int order, String id) {}

  private final Map<String, GhostRow> tags = new HashMap<>();
  private final Map<String, GhostRow> users = new HashMap<>();
  private final Map<String, GhostRow> meta = new HashMap<>();
  private final Map<String, List<Link>> tagsOf = new HashMap<>();
  private final Map<String, List<Link>> authorsOf = new HashMap<>();
  private String permalinks = "/:slug/";

  /** Tells of a row of any table; those that posts do not need are passed over. */
  public void row(String table, GhostRow row) {
    switch (table) {
      case "tags" -> tags.put(row.text("id"), row);
      case "users" -> users.put(row.text("id"), row);
      case "posts_meta" -> meta.put(row.text("post_id"), row);
      case "posts_tags" -> link(tagsOf, row, "tag_id");
      case "posts_authors" -> link(authorsOf, row, "author_id");
      case "settings" -> setting(row);
      default -> {}
    }
  }

  /** Names of the tags of the post, the primary one first; those that start with # are internal. */
  List<String> tagsOf(String post) {
    return linked(tagsOf, post).stream()
        .flatMap(id -> Optional.ofNullable(tags.get(id)).stream())
        .flatMap(tag -> tag.find("name").stream())
        .distinct()
        .toList();
  }

  /** Names of the authors of the post, the primary one first. */
  List<String> authorsOf(GhostRow post) {
    List<String> linked = linked(authorsOf, post.text("id"));
    List<String> ids =
        linked.isEmpty()
            ? post.find("author_id", "published_by", "created_by").stream().toList()
            : linked;
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(users.get(id)).stream())
        .flatMap(user -> user.find("name").stream())
        .distinct()
        .toList();
  }

  /** The value of a column that stood in the posts and later in a table of its own. */
  Optional<String> meta(GhostRow post, String column) {
    return Optional.ofNullable(meta.get(post.text("id")))
        .flatMap(row -> row.find(column))
        .or(() -> post.find(column));
  }

  /** The pattern of addresses, as front matter may have it. */
  String permalinks() {
    return permalinks;
  }

  private void setting(GhostRow row) {
    if (row.text("key").equals("permalinks") && row.text("value").startsWith("/")) {
      permalinks = row.text("value");
    }
  }

  private static void link(Map<String, List<Link>> links, GhostRow row, String column) {
    row.find(column)
        .ifPresent(
            id ->
                links
                    .computeIfAbsent(row.text("post_id"), _ -> new ArrayList<>())
                    .add(new Link(order(row), id)));
  }

  private static int order(GhostRow row) {
    String order = row.text("sort_order");
    return order.matches("\\d{1,9}") ? Integer.parseInt(order) : 0;
  }

  private static List<String> linked(Map<String, List<Link>> links, String post) {
    return links.getOrDefault(post, List.of()).stream()
        .sorted(Comparator.comparingInt(Link::order))
        .map(Link::id)
        .toList();
  }
}
