package dev.pressline.core.admission.asset;

import dev.pressline.core.asset.AssetType;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in a post that may mean a file beside it.
 *
 * @param path decoded, with {@code /}, without what stands behind {@code ?} or {@code #}
 * @param fragment from {@code #} on, else empty
 */
record LocalAddress(String path, String fragment) {
  /** No file system has longer paths. */
  private static final int MAX_LENGTH = 4_096;

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

  /** What the address means, if it stays on the site. */
  static Optional<LocalAddress> read(String written, SiteSettings site) {
    String address = withoutBase(written.strip().replace('\\', '/'), site);
    if (address.length() > MAX_LENGTH
        || address.startsWith("//")
        || SCHEME.matcher(address).find()) {
      return Optional.empty();
    }
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash);
    String whole = hash < 0 ? address : address.substring(0, hash);
    int query = whole.indexOf('?');
    String path = SitePath.percentDecoded(query < 0 ? whole : whole.substring(0, query));
    boolean nothing = path.isEmpty() || path.endsWith("/");
    return nothing || path.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(
            new LocalAddress(
                Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC), fragment));
  }

  /** Whether it starts at the root of the site. */
  boolean isRooted() {
    return path.startsWith("/");
  }

  /** Without slashes and dots that only say from where. */
  String fromRoot() {
    String rest = path;
    while (true) {
      if (rest.startsWith("/")) {
        rest = rest.substring(1);
      } else if (rest.startsWith("./")) {
        rest = rest.substring(2);
      } else if (rest.startsWith("../")) {
        rest = rest.substring(3);
      } else {
        return rest;
      }
    }
  }

  /** What stands behind the last dot of the file's name, in lower case. */
  String extension() {
    return AssetType.extensionOf(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String withoutBase(String written, SiteSettings site) {
    String path = site.withoutBase(written);
    String basePath = site.baseUrl().getRawPath();
    boolean below = basePath.length() > 1 && path.equals(written) && path.startsWith(basePath);
    return below ? "/" + path.substring(basePath.length()) : path;
  }
}
