package dev.pressline.store.site.model;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.site.Slug;
import java.text.Normalizer;

/** The readable part of the address of a tag or category page; equal slugs are the same term. */
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

  private static String hash(String label) {
    String normal = Normalizer.normalize(label, Normalizer.Form.NFC);
    return Digest.SHA_256.hexOf(normal).substring(0, HASH_DIGITS);
  }
}
