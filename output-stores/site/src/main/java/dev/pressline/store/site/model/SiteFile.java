package dev.pressline.store.site.model;

import dev.pressline.core.site.SiteLayout;
import dev.pressline.core.verdict.Refusal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file behind an address path, relative to the site's folder.
 *
 * <p>{@code /a/b/} and {@code /a/b} are {@code a/b/index.html}; a last segment that ends in {@code
 * .html} or {@code .htm} is a file. No folder may be named like a page, so that no page can stand
 * in the way of another.
 */
public final class SiteFile {
  /** Temporary names start with this. */
  public static final String TEMPORARY_PREFIX = ".pressline.";

  private static final int LONGEST_SEGMENT = 200;
  private static final int LONGEST_PATH = 1500;

  private SiteFile() {}

  /** The file behind an address path that is not refused. */
  public static String of(String path) {
    String normal = Normalizer.normalize(path.substring(1), Normalizer.Form.NFC);
    if (isPageName(normal)) {
      return normal;
    }
    return normal.isEmpty() || normal.endsWith("/")
        ? normal + "index.html"
        : normal + "/index.html";
  }

  /** Why no page can lie at the address path, if none can. */
  public static Optional<Refusal> refusalOf(String path) {
    if (!path.startsWith("/") || path.length() < 2) {
      return unusable("The permalink %s is no address path below the site's root.", path);
    }
    String bare = path.substring(1, path.endsWith("/") ? path.length() - 1 : path.length());
    List<String> segments = List.of(bare.split("/", -1));
    if (SiteLayout.isReserved(path) || SiteLayout.isReserved("/" + segments.getFirst())) {
      return Optional.of(
          Refusal.of(
              "PERMALINK_RESERVED",
              "The site keeps the permalink %s for its own pages.".formatted(path),
              "Give the post another permalink."));
    }
    if (segments.stream().anyMatch(SiteFile::isUnusable)
        || path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      return unusable("The permalink %s cannot be the name of a file.", path);
    }
    boolean folderLikeAPage =
        segments.subList(0, segments.size() - 1).stream().anyMatch(SiteFile::isPageName)
            || (path.endsWith("/") && isPageName(bare));
    return folderLikeAPage
        ? unusable("In the permalink %s a folder is named like a page.", path)
        : Optional.empty();
  }

  private static boolean isPageName(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm");
  }

  private static boolean isUnusable(String segment) {
    return segment.isEmpty()
        || segment.equals(".")
        || segment.equals("..")
        || segment.startsWith(TEMPORARY_PREFIX)
        || segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT
        || segment.codePoints().anyMatch(SiteFile::isControlOrSurrogate);
  }

  private static boolean isControlOrSurrogate(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  private static Optional<Refusal> unusable(String message, String path) {
    return Optional.of(
        Refusal.of(
            "PERMALINK_UNUSABLE",
            message.formatted(CleanText.of(path)),
            "Use letters, digits and hyphens between single slashes, such as /2024/05/title/."));
  }
}
