package dev.pressline.store.site.view;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.model.WebAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a redirect leads, as its author wrote it. */
sealed interface SiteTarget {
  /** Another site. */
  record Elsewhere(String url) implements SiteTarget {}

  /**
   * An address of this site.
   *
   * @param path starting with {@code /}, not percent-encoded
   */
  record Here(String path) implements SiteTarget {}

  /** The target that the text names; empty when it names none that a page may lead to. */
  static Optional<SiteTarget> of(String text, SiteSettings settings) {
    String target = text.strip();
    String base = settings.baseUrl().toString();
    if (!WebAddress.isSafe(target)) {
      return Optional.empty();
    }
    if (target.startsWith(base)) {
      return Optional.of(new Here(path(target.substring(base.length() - 1))));
    }
    if (WebAddress.isAbsolute(target)) {
      return Optional.of(new Elsewhere(target));
    }
    return target.startsWith("/") && !target.startsWith("//")
        ? Optional.of(new Here(path(target)))
        : Optional.empty();
  }

  private static String path(String reference) {
    String path = reference.split("[?#]", 2)[0];
    return path.indexOf('%') < 0 ? path : decoded(path);
  }

  private static String decoded(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      if (low < 0) {
        plain.write(bytes[i]);
      } else {
        plain.write(high << 4 | low);
        i += 2;
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }
}
