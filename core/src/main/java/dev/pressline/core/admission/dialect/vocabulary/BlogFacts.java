package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.site.SiteSettings;
import java.util.Locale;
import java.util.Optional;

/**
 * What the variables of a mark may stand for.
 *
 * @param page the metadata of the post
 * @param path of the source
 */
public record BlogFacts(SiteSettings site, FrontMatter page, Optional<String> path) {
  /** The site's own path without a slash at its end; empty when the site is a host's root. */
  String basePath() {
    String path = site.baseUrl().getRawPath();
    return path.substring(0, path.length() - 1);
  }

  /** The site's address without a slash at its end. */
  String baseUrl() {
    String url = site.baseUrl().toString();
    return url.substring(0, url.length() - 1);
  }

  /** The site's address without its path. */
  String origin() {
    return baseUrl().substring(0, baseUrl().length() - basePath().length());
  }

  /** What the operator says of the site, by Jekyll's and Hexo's names. */
  Optional<String> ofSite(String name) {
    return Optional.ofNullable(site.habits().variables().get(name)).or(() -> ofSettings(name));
  }

  private Optional<String> ofSettings(String name) {
    return switch (name) {
      case "baseurl", "base_url", "base_path", "root" -> Optional.of(basePath());
      case "url" -> Optional.of(origin());
      case "title", "name" -> Optional.of(site.title());
      case "description", "subtitle", "tagline" -> Optional.of(site.description());
      case "author", "author.name" -> site.author();
      case "lang", "language", "locale" -> Optional.of(site.language());
      case "timezone" -> Optional.of(site.zone().getId());
      default -> Optional.empty();
    };
  }

  /** Whether the post is a template of Go's website (golang.org/x/website, {@code template}). */
  boolean isTemplate() {
    return ofPage("template").filter("true"::equals).isPresent();
  }

  /** What the author says of the post: single values only. */
  public Optional<String> ofPage(String name) {
    Optional<String> given =
        page.find(name.toLowerCase(Locale.ROOT))
            .filter(field -> field.value() instanceof YamlValue.Scalar)
            .map(field -> ((YamlValue.Scalar) field.value()).text().strip());
    return given.or(() -> name.equals("path") ? path : Optional.empty());
  }
}
