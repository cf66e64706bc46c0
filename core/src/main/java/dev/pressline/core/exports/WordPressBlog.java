package dev.pressline.core.exports;

import dev.pressline.core.admission.body.SafeUrl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a WordPress export says outside of its posts and posts need: gathered in a first reading of
 * the file, since pictures may stand behind the posts that show them.
 */
public final class WordPressBlog {
  private record Category(String name, String parent) {}

  private final Map<String, String> authors = new HashMap<>();
  private final Map<String, Category> categories = new HashMap<>();
  private final Map<String, String> attachments = new HashMap<>();
  private final Map<String, List<String>> byParent = new HashMap<>();
  private String address = "";

  /** Says where the blog is. */
  public void address(String url) {
    address = url.strip().replaceAll("/+$", "");
  }

  /** Tells of an author. */
  public void author(String login, String displayName) {
    if (!displayName.isBlank()) {
      authors.put(login.strip(), displayName.strip());
    }
  }

  /**
   * Tells of a category.
   *
   * @param parent nicename of the category it is in, blank when there is none
   */
  public void category(String nicename, String parent, String name) {
    categories.put(nicename.strip(), new Category(Values.plain(name), parent.strip()));
  }

  /** Tells of any item. */
  public void item(WordPressItem item) {
    Optional<String> url = item.find("wp:attachment_url").or(() -> item.find("guid"));
    if (item.type().equals("attachment") && url.isPresent()) {
      attachments.put(item.id(), url.get());
      item.find("wp:post_parent")
          .ifPresent(
              parent -> byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(item.id()));
    }
  }

  /** Address of the blog without a slash at its end, empty when the file does not say. */
  String address() {
    return address;
  }

  /** The name under which the author writes. */
  String author(String login) {
    return authors.getOrDefault(login, login);
  }

  Optional<String> attachment(String id) {
    return Optional.ofNullable(attachments.get(id));
  }

  /** Pictures that were uploaded for the post, by id. */
  Map<String, String> picturesOf(String post) {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (String id : byParent.getOrDefault(post, List.of())) {
      attachment(id).filter(SafeUrl::looksLikeImage).ifPresent(url -> pictures.put(id, url));
    }
    return pictures;
  }

  /** The names from the root down to the category. */
  List<String> pathTo(WordPressItem.Term term) {
    List<String> names = new ArrayList<>(List.of(Values.plain(term.name())));
    Set<String> seen = new LinkedHashSet<>(Set.of(term.nicename()));
    Optional<Category> next = parent(term.nicename());
    while (next.isPresent()) {
      names.add(next.get().name());
      String parent = next.get().parent();
      next = seen.add(parent) ? Optional.ofNullable(categories.get(parent)) : Optional.empty();
    }
    Collections.reverse(names);
    return names;
  }

  private Optional<Category> parent(String nicename) {
    return Optional.ofNullable(categories.get(nicename))
        .flatMap(
            category ->
                category.parent().equals(nicename)
                    ? Optional.empty()
                    : Optional.ofNullable(categories.get(category.parent())));
  }
}
