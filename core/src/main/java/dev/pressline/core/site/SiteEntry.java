package dev.pressline.core.site;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an operator writes down about a site; what is left out takes its default.
 *
 * @param title the id of the site unless given
 * @param description empty unless given
 * @param baseUrl {@code http://localhost:8080/} unless given; the last {@code /} may be left out
 * @param language {@code en} unless given
 * @param zone UTC unless given
 * @param author none unless given
 * @param permalinkPattern Hexo's default unless given
 * @param categoryLists what a plain list of categories means: {@code nested}, one category from the
 *     root down, as in Hexo; {@code several}, as in Jekyll, Hugo and Zola; {@code by-generator}
 *     unless given, which is what the draft's path and front matter show, and Hexo's where they do
 *     not
 * @param lineBreaks whether a line end within a paragraph stays one, as Hexo has it unless told
 *     otherwise; a blank unless given
 * @param variables values of {@code site.…} in Liquid and of Hugo's {@code param}, by name
 */
public record SiteEntry(
    Optional<String> title,
    Optional<String> description,
    Optional<URI> baseUrl,
    Optional<String> language,
    Optional<ZoneId> zone,
    Optional<String> author,
    Optional<String> permalinkPattern,
    Optional<CategoryLists> categoryLists,
    Optional<Boolean> lineBreaks,
    Map<String, String> variables) {
  /** Id of the only site of an installation that configures none. */
  public static final String DEFAULT_ID = "blog";

  private static final URI LOCAL = URI.create("http://localhost:8080/");
  private static final SiteEntry EMPTY =
      new SiteEntry(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  public SiteEntry {
    // Spring's binding knows no empty map: it leaves out what nobody wrote.
    variables = Map.copyOf(Objects.requireNonNullElse(variables, Map.of()));
  }

  /** The sites of an installation by id; the single default one when none is written down. */
  public static Map<String, SiteSettings> settingsOf(Map<String, SiteEntry> entries) {
    if (entries.isEmpty()) {
      return Map.of(DEFAULT_ID, EMPTY.settings(DEFAULT_ID));
    }
    Map<String, SiteSettings> sites = new LinkedHashMap<>();
    entries.forEach((id, entry) -> sites.put(id, entry.settings(id)));
    return sites;
  }

  /** The settings of the site with the given id. */
  public SiteSettings settings(String id) {
    return new SiteSettings(
        id,
        title.orElse(id),
        description.orElse(""),
        baseUrl.map(SiteEntry::withSlash).orElse(LOCAL),
        language.orElse("en"),
        zone.orElse(ZoneOffset.UTC),
        author,
        permalinkPattern.orElse(SiteSettings.DEFAULT_PERMALINK_PATTERN),
        new GeneratorHabits(
            categoryLists.orElse(CategoryLists.BY_GENERATOR), lineBreaks.orElse(false), variables));
  }

  private static URI withSlash(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }
}
