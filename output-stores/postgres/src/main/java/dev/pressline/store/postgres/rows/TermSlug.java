package dev.pressline.store.postgres.rows;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.site.Slug;
import java.util.stream.Collectors;

/** Under which name tags and categories are asked for; equal slugs are the same term. */
final class TermSlug {
  private static final int HASH_DIGITS = 12;

  private TermSlug() {}

  /** The slug of a label; a label without letters or digits gets a stable name of its own. */
  static String of(String label) {
    String slug = Slug.of(label);
    return slug.isEmpty() ? "x-" + Digest.SHA_256.hexOf(label).substring(0, HASH_DIGITS) : slug;
  }

  /** Those of a category from the root on, each with a slash behind, so that a prefix is a tree. */
  static String ofPath(CategoryPath path) {
    return path.names().stream().map(name -> of(name) + "/").collect(Collectors.joining());
  }
}
