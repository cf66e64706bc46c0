package dev.pressline.store.site.view;

import dev.pressline.store.site.model.DatedId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Posts of a listing from the oldest to the newest. */
final class SortedPosts {
  private final List<DatedId> posts = new ArrayList<>();

  int size() {
    return posts.size();
  }

  boolean isEmpty() {
    return posts.isEmpty();
  }

  DatedId get(int index) {
    return posts.get(index);
  }

  /** From the oldest, {@code from} inclusive, {@code to} exclusive. */
  List<DatedId> range(int from, int to) {
    return posts.subList(Math.max(0, from), Math.min(to, posts.size()));
  }

  /** Index of the post, or of where it would stand. */
  int indexOf(DatedId post) {
    int found = Collections.binarySearch(posts, post);
    return found >= 0 ? found : -found - 1;
  }

  /** Adds the post and says where it stands. */
  int add(DatedId post) {
    int index = indexOf(post);
    posts.add(index, post);
    return index;
  }

  /** Removes the post and says where it stood. */
  int remove(DatedId post) {
    int index = indexOf(post);
    posts.remove(index);
    return index;
  }
}
