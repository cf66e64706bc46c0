package dev.pressline.core.admission;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.site.SiteLayout;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Former addresses of a post as its author lists them: {@code aliases} (Hugo, Zola), {@code alias}
 * (Hexo's plug-in) and {@code redirect_from} (Jekyll's). One that is no path of the site is left
 * out with a warning: a post is worth more than a former address.
 */
final class Aliases {
  /** Each is reserved by itself; nobody has moved a post so often. */
  static final int MAX = 100;

  private final FrontMatter fields;
  private final SiteSettings site;
  private final Notes notes;

  Aliases(FrontMatter fields, SiteSettings site, Notes notes) {
    this.fields = fields;
    this.site = site;
    this.notes = notes;
  }

  /** The paths in the order written, each once. */
  List<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (YamlValue.Scalar written : written()) {
      if (paths.size() == MAX) {
        notes.warn(
            written.place(),
            "TOO_MANY_ALIASES",
            "Only the first " + MAX + " aliases are kept; lead the others here at the web server.");
        break;
      }
      read(written, paths);
    }
    return List.copyOf(paths);
  }

  private void read(YamlValue.Scalar written, Set<String> paths) {
    switch (SitePath.read(site.withoutBase(written.text().strip()))) {
      case SitePath.Reading.Unsafe(String reason) ->
          warn(written, "The alias " + reason + " and was left out.");
      case SitePath.Reading.Safe(SitePath path) when SiteLayout.isReserved(path.value()) ->
          warn(written, "The site keeps " + path.value() + " for a page of its own.");
      case SitePath.Reading.Safe(SitePath path) -> paths.add(path.value());
    }
  }

  private void warn(YamlValue.Scalar written, String message) {
    notes.warn(written.place(), "ALIAS_LEFT_OUT", message);
  }

  private List<YamlValue.Scalar> written() {
    List<YamlValue.Scalar> written = new ArrayList<>();
    for (String key : List.of("aliases", "alias", "redirect_from")) {
      fields.find(key).ifPresent(field -> collect(field.value(), written));
    }
    return written;
  }

  private static void collect(YamlValue value, List<YamlValue.Scalar> written) {
    switch (value) {
      case YamlValue.Scalar scalar when !scalar.isAbsent() -> written.add(scalar);
      case YamlValue.Sequence sequence -> sequence.items().forEach(item -> collect(item, written));
      case YamlValue.Scalar _, YamlValue.Mapping _ -> {}
    }
  }
}
