package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.body.PageFacts;
import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.site.SiteSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an author says about a post beside its text.
 *
 * @param language BCP 47
 * @param cover address of a picture
 * @param excerpt plain text
 * @param extra keys without a meaning here, values in YAML flow style
 */
public record Metadata(
    Optional<String> title,
    Optional<String> language,
    List<String> authors,
    PostDates dates,
    List<CategoryPath> categories,
    List<String> tags,
    Optional<String> cover,
    Optional<String> excerpt,
    Optional<String> description,
    Map<String, String> extra,
    Visibility visibility) {
  public Metadata {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    extra = Map.copyOf(extra);
  }

  /** This metadata; where it is silent, what the head of the page says, and then the site. */
  public Metadata completedBy(PageFacts facts, SiteSettings site) {
    Optional<Instant> published =
        dates.published().or(() -> facts.date().flatMap(date -> moment(date, site.zone())));
    return new Metadata(
        title.or(facts::title),
        language.or(facts::language),
        Stream.of(authors, facts.authors(), site.author().stream().toList())
            .filter(names -> !names.isEmpty())
            .findFirst()
            .orElse(List.of()),
        new PostDates(published, dates.updated(), dates.publishAt(), dates.expiresAt()),
        categories,
        tags,
        cover.or(() -> facts.picture().flatMap(SafeUrl::media)),
        excerpt,
        description.or(facts::description),
        extra,
        visibility);
  }

  private static Optional<Instant> moment(String date, ZoneId zone) {
    return DateReader.read(date, zone) instanceof DateReader.Reading.Moment(Instant instant)
        ? Optional.of(instant)
        : Optional.empty();
  }
}
