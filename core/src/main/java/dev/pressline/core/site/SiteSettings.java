package dev.pressline.core.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the operator of a site decides.
 *
 * @param id name of the site in contracts
 * @param title shown on every page
 * @param description one sentence for feeds and search engines
 * @param baseUrl absolute address of the site's root, ending in {@code /}
 * @param language default language, BCP 47
 * @param zone in which dates without a zone are read and dates are shown
 * @param author of posts that name none
 * @param permalinkPattern pattern of addresses, with Hexo's variables
 * @param habits of the generator for which the drafts were written
 */
public record SiteSettings(
    String id,
    String title,
    String description,
    URI baseUrl,
    String language,
    ZoneId zone,
    Optional<String> author,
    String permalinkPattern,
    GeneratorHabits habits) {
  /** Hexo's default, under which most imported blogs were published. */
  public static final String DEFAULT_PERMALINK_PATTERN = ":year/:month/:day/:title/";

  /** Settings of a site of whose generator nothing is known. */
  public SiteSettings(
      String id,
      String title,
      String description,
      URI baseUrl,
      String language,
      ZoneId zone,
      Optional<String> author,
      String permalinkPattern) {
    this(
        id,
        title,
        description,
        baseUrl,
        language,
        zone,
        author,
        permalinkPattern,
        GeneratorHabits.UNTOLD);
  }

  public SiteSettings {
    if (!baseUrl.isAbsolute() || !baseUrl.toString().endsWith("/")) {
      throw new IllegalArgumentException("the base URL is absolute and ends in /: " + baseUrl);
    }
  }

  /** The absolute address of a path that starts with {@code /}, percent-encoded (RFC 3986). */
  public String urlOf(String path) {
    String base = baseUrl.toASCIIString();
    return base.substring(0, base.length() - 1) + encoded(path);
  }

  /** The path as it stands in a link: percent-encoded (RFC 3986), below the base URL's own path. */
  public String hrefOf(String path) {
    String basePath = baseUrl.getRawPath();
    return basePath.substring(0, basePath.length() - 1) + encoded(path);
  }

  /**
   * The path of an address of this site, which authors write with or without its base: {@code
   * https://blog.example/a/} and {@code /a/} are the same. Any other address stays as it is.
   */
  public String withoutBase(String written) {
    String base = baseUrl.toString();
    return written.startsWith(base) ? "/" + written.substring(base.length()) : written;
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address path: " + path, e);
    }
  }
}
