package dev.pressline.core.admission;

import dev.pressline.core.admission.metadata.Metadata;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.site.Slug;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variables that Jekyll (https://jekyllrb.com/docs/permalinks/) and Hexo allow in the permalink of
 * a single post.
 */
final class PermalinkVariables {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern VARIABLE = Pattern.compile(":([a-z][a-z_]*)");

  private PermalinkVariables() {}

  /** The path with values for variables; empty when one has none. */
  static Optional<String> expand(String written, String slug, Metadata metadata, ZoneId zone) {
    if (SCHEME.matcher(written).find()) {
      return Optional.of(written);
    }
    Optional<ZonedDateTime> date = metadata.dates().published().map(at -> at.atZone(zone));
    Matcher variable = VARIABLE.matcher(written);
    StringBuilder path = new StringBuilder();
    boolean empties = false;
    while (variable.find()) {
      Optional<String> value = value(variable.group(1), slug, metadata.categories(), date);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      empties |= value.get().isEmpty();
      variable.appendReplacement(path, Matcher.quoteReplacement(value.get()));
    }
    String expanded = variable.appendTail(path).toString();
    return Optional.of(empties ? expanded.replaceAll("/{2,}", "/") : expanded);
  }

  private static String joined(Stream<CategoryPath> categories) {
    return categories
        .flatMap(path -> path.names().stream())
        .distinct()
        .map(Slug::of)
        .collect(Collectors.joining("/"));
  }

  private static Optional<String> value(
      String name, String slug, List<CategoryPath> categories, Optional<ZonedDateTime> date) {
    return switch (name) {
      case "title", "slug", "name", "post_title" -> Optional.of(slug);
      case "categories" -> Optional.of(joined(categories.stream()));
      case "category" -> Optional.of(joined(categories.stream().limit(1)));
      case "year" -> date.map(at -> "%04d".formatted(at.getYear()));
      case "short_year" -> date.map(at -> "%02d".formatted(at.getYear() % 100));
      case "month" -> date.map(at -> "%02d".formatted(at.getMonthValue()));
      case "i_month" -> date.map(at -> Integer.toString(at.getMonthValue()));
      case "day" -> date.map(at -> "%02d".formatted(at.getDayOfMonth()));
      case "i_day" -> date.map(at -> Integer.toString(at.getDayOfMonth()));
      case "hour" -> date.map(at -> "%02d".formatted(at.getHour()));
      case "minute" -> date.map(at -> "%02d".formatted(at.getMinute()));
      case "second" -> date.map(at -> "%02d".formatted(at.getSecond()));
      default -> Optional.empty();
    };
  }
}
