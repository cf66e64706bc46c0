package dev.pressline.store.site.model;

import dev.pressline.core.site.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** The readable part of the address of a tag or category page; equal slugs are the same term. */
public final class TermSlug {
  private static final String PAGE = "page";
  private static final int HASH_BYTES = 6;

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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
