package dev.pressline.core.site;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.post.CategoryPath;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * Under which address tags and categories are found, in every store; equal slugs are the same term.
 */
public final class TermSlug {
  private static final String PAGE = "page";
  private static final int HASH_DIGITS = 12;

  private TermSlug() {}

  /** The slug of a label; a label without letters or digits gets a stable name of its own. */
  public static String ofTag(String label) {
    String slug = Slug.of(label);
    return slug.isEmpty() ? "x-" + hash(label) : slug;
  }

  /**
   * The slug of one name of a category path. {@code page} is spelt {@code page-}, which no other
   * label gives, because numbered pages lie in {@code page/} beside the child categories.
   */
  public static String ofCategory(String name) {
    String slug = ofTag(name);
    return slug.equals(PAGE) ? "page-" : slug;
  }

  /** Those of a category from the root on, each with a slash behind, so that a prefix is a tree. */
  public static String ofPath(CategoryPath path) {
    return path.names().stream().map(name -> ofCategory(name) + "/").collect(Collectors.joining());
  }

  private static String hash(String label) {
    String normal = Normalizer.normalize(label, Normalizer.Form.NFC);
    return Digest.SHA_256.hexOf(normal).substring(0, HASH_DIGITS);
  }
}
