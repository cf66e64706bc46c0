package dev.pressline.store.object;

import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.object.bucket.ObjectMark;
import dev.pressline.store.site.mirror.MirroredFile;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Under which keys the files of sites lie.
 *
 * @param roots prefix of each site by its id
 * @param note key of the note of who writes the bucket
 */
record Keys(Map<String, String> roots, String note) {
  /** Stands for a site's id in a prefix. */
  static final String SITE = "{site}";

  /** The storage takes no longer ones, in bytes. */
  private static final int LONGEST = 1024;

  /** What every storage and every tool takes as it is. */
  private static final Pattern PREFIX = Pattern.compile("(?:[\\w!.*'()-]+/)*");

  private static final String NOTE = ".pressline/writer.json";

  /**
   * A file of a site.
   *
   * @param file path relative to the site's folder
   */
  record Place(String site, String file) {}

  /**
   * The keys below a prefix.
   *
   * @param prefix in which {@code {site}} stands for the site's id
   * @throws IllegalArgumentException when it is no prefix, or the same of two sites
   */
  static Keys of(String prefix, Set<String> sites) {
    Map<String, String> roots = new TreeMap<>();
    for (String site : sites) {
      String root = prefix.replace(SITE, site);
      if (!PREFIX.matcher(root).matches()) {
        throw new IllegalArgumentException(
            "the prefix is made of letters, digits and -_.!*'() and ends in /, unless it is empty: "
                + root);
      }
      roots.put(site, root);
    }
    if (roots.values().stream().distinct().count() < roots.size()) {
      throw new IllegalArgumentException(
          "two sites cannot have one prefix, put " + SITE + " into it: " + prefix);
    }
    int site = prefix.indexOf(SITE);
    String common = site < 0 ? prefix : prefix.substring(0, prefix.lastIndexOf('/', site) + 1);
    return new Keys(Collections.unmodifiableMap(roots), common + NOTE);
  }

  String of(String site, String file) {
    String root = roots.get(site);
    if (root == null) {
      throw new IllegalArgumentException("no such site: " + site);
    }
    return root + file;
  }

  String of(MirroredFile file) {
    return of(file.site(), file.file());
  }

  /** Whose file lies under the key; of sites within each other the innermost one's. */
  Optional<Place> placeOf(String key) {
    return roots.entrySet().stream()
        .filter(root -> key.startsWith(root.getValue()))
        .max(Comparator.comparingInt(root -> root.getValue().length()))
        .map(root -> new Place(root.getKey(), key.substring(root.getValue().length())));
  }

  /** The prefix of the site whose file lies under the key. */
  String rootOf(String key) {
    return placeOf(key).map(place -> roots.getOrDefault(place.site(), "")).orElse("");
  }

  /** Whether a store of the site has left the object. */
  boolean isOurs(String key, ObjectMark mark) {
    return mark.root().equals(rootOf(key));
  }

  /** Why no object can have the key, if so. */
  static Optional<Refusal> refusalOf(String key) {
    return key.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "OBJECT_KEY_TOO_LONG",
                "The name of the object has more than %,d bytes.".formatted(LONGEST),
                "Give the post a shorter permalink."));
  }
}
