package dev.pressline.core.admission.asset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where generators look for a file that a post names, nearest first: in Hexo's asset folder (named
 * like the post), beside the post (Hugo's bundles, and editors), and from the root of the site,
 * which may be any folder above the post and the folder in it that generators copy from.
 */
final class Places {
  /** Deeper folders are not looked at from their top. */
  private static final int MAX_DEPTH = 16;

  private final String folder;
  private final String name;

  /** The places for a post whose source has that path; empty for one that has none. */
  Places(String sourcePath) {
    int slash = sourcePath.lastIndexOf('/') + 1;
    int dot = sourcePath.lastIndexOf('.');
    this.folder = sourcePath.substring(0, slash);
    this.name = sourcePath.substring(slash, dot > slash ? dot : sourcePath.length());
  }

  /** Paths relative to the submitted folder; none of them leaves it. */
  Set<String> of(LocalAddress address) {
    Set<String> places = new LinkedHashSet<>();
    if (!address.isRooted()) {
      if (!name.isEmpty()) {
        add(places, folder + name + "/" + address.path());
      }
      add(places, folder + address.path());
    }
    String rest = address.fromRoot();
    String above = folder;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      add(places, above + rest);
      for (String copied : PostAssets.COPIED_FOLDERS) {
        add(places, above + copied + "/" + rest);
      }
      if (above.isEmpty()) {
        break;
      }
      above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
    }
    return places;
  }

  private static void add(Set<String> places, String path) {
    normal(path).ifPresent(places::add);
  }

  /** The path without {@code .} and {@code ..}; empty when it leaves the folder. */
  static Optional<String> normal(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/")) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("/", names));
  }
}
