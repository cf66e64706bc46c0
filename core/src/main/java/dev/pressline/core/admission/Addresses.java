package dev.pressline.core.admission;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.metadata.Metadata;
import dev.pressline.core.admission.metadata.SourceName;
import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.site.SiteLayout;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.site.Slug;
import dev.pressline.core.verdict.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The slug and the permalink of a post. */
final class Addresses {
  private static final Set<String> JEKYLL_STYLES = Set.of("date", "pretty", "ordinal", "none");
  private final FrontMatter fields;
  private final Submission submission;
  private final SiteSettings site;
  private final Notes notes;

  Addresses(FrontMatter fields, Submission submission, SiteSettings site, Notes notes) {
    this.fields = fields;
    this.submission = submission;
    this.site = site;
    this.notes = notes;
  }

  /** The author's slug, else the file's name, else the title, else a name of the id's hash. */
  String slug(String title) {
    return fields
        .find("slug")
        .flatMap(this::ownSlug)
        .or(() -> submission.sourcePath().flatMap(SourceName::name).map(Slug::ofName))
        .filter(slug -> !slug.isEmpty())
        .or(() -> Optional.of(Slug.of(title)).filter(slug -> !slug.isEmpty()))
        .orElseGet(() -> "post-" + ContentHash.of(submission.postId().value()).substring(0, 12));
  }

  private Optional<String> ownSlug(FrontMatter.Field field) {
    String written = text(field);
    String plain =
        "/"
            + written.replace('\\', '/').replaceAll("(?i)%2e", ".").replaceAll("(?i)%2f", "/")
            + "/";
    if (plain.contains("/../") || written.indexOf('\0') >= 0) {
      throw new DraftRefusedException(
          Refusal.at(
              field.value().place(),
              "SLUG_UNSAFE",
              "The slug climbs out of its folder with \"..\".",
              "Give letters, digits and hyphens only."));
    }
    return Optional.of(Slug.ofName(written)).filter(slug -> !slug.isEmpty());
  }

  /** The path the author demands, checked. */
  Optional<String> permalink(String slug, Metadata metadata) {
    Optional<FrontMatter.Field> field =
        fields
            .find("permalink")
            .or(() -> fields.find("url").filter(url -> text(url).startsWith("/")));
    return field.flatMap(found -> path(found, slug, metadata));
  }

  private Optional<String> path(FrontMatter.Field field, String slug, Metadata metadata) {
    SourcePosition place = field.value().place();
    String written = site.withoutBase(text(field));
    if (JEKYLL_STYLES.contains(written.toLowerCase(Locale.ROOT))) {
      notes.warn(place, "PERMALINK_STYLE_IGNORED", "The site decides the style of permalinks.");
      return Optional.empty();
    }
    Optional<String> expanded = PermalinkVariables.expand(written, slug, metadata, site.zone());
    if (expanded.isEmpty()) {
      notes.warn(
          place,
          "PERMALINK_VARIABLE_UNKNOWN",
          "The permalink has a variable without a value; the site's pattern is taken.");
      return Optional.empty();
    }
    return Optional.of(checked(expanded.get(), place));
  }

  private static String checked(String written, SourcePosition place) {
    return switch (SitePath.read(written)) {
      case SitePath.Reading.Unsafe(String reason) ->
          throw new DraftRefusedException(
              Refusal.at(
                  place,
                  "PERMALINK_UNSAFE",
                  "The permalink " + reason + ".",
                  "Give a path such as /2026/my-post/."));
      case SitePath.Reading.Safe(SitePath path) -> {
        boolean reserved =
            SiteLayout.isReserved(path.value())
                || SiteLayout.isReserved(path.value().toLowerCase(Locale.ROOT));
        if (reserved) {
          throw new DraftRefusedException(
              Refusal.at(
                  place,
                  "PERMALINK_RESERVED",
                  "The site keeps " + path.value() + " for a page of its own.",
                  "Choose another permalink."));
        }
        yield path.value();
      }
    };
  }

  private static String text(FrontMatter.Field field) {
    return field.value() instanceof YamlValue.Scalar scalar ? scalar.text().strip() : field.raw();
  }
}
