package dev.pressline.store.object;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.site.MediaType;
import dev.pressline.core.site.SiteLayout;
import java.util.Optional;

/**
 * What readers and caches between are told of objects.
 *
 * @param pages value of {@code Cache-Control} of whatever changes under its address
 * @param assets the same of files of posts, whose addresses change with their bytes
 * @param redirects whether pages that only lead elsewhere are redirects to website hosting
 */
public record Delivery(String pages, String assets, boolean redirects) {
  /** Kept by anybody, and asked for before each use, which costs an answer without content. */
  public static final String ASKED_FOR = "public, max-age=0, must-revalidate";

  /** Never asked for again. */
  public static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** The storage takes no longer ones. */
  private static final int LONGEST_REDIRECT = 2048;

  private static final int DIGITS = 16;

  String contentType(String file) {
    return MediaType.of(file.substring(file.lastIndexOf('/') + 1)).field();
  }

  String cacheControl(String file) {
    return ("/" + file).startsWith(SiteLayout.ASSETS) ? assets : pages;
  }

  /** The address to which website hosting can lead readers. */
  Optional<String> redirect(Optional<String> leadsTo) {
    return leadsTo.filter(
        to -> redirects && to.matches("https?://\\p{Graph}+") && to.length() <= LONGEST_REDIRECT);
  }

  /** What stands for all that is told of a file beside its bytes. */
  String digest(String file, Optional<String> leadsTo) {
    String all =
        String.join("\n", contentType(file), cacheControl(file), redirect(leadsTo).orElse(""));
    return Digest.SHA_256.hexOf(all).substring(0, DIGITS);
  }
}
