package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.source.Notes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The picture of a post, under the keys that generators and their themes have for it.
 *
 * @param key in lower case, under which it was found
 * @param url address of a picture
 */
record Cover(String key, String url) {
  static final List<String> KEYS =
      List.of(
          "cover",
          "thumbnail",
          "image",
          "banner_img",
          "banner",
          "featured_image",
          "featured-image",
          "featuredimage",
          "feature_image",
          "cover_image",
          "index_img",
          "top_img",
          "photo",
          "images",
          "og_image");

  /** Keys of a table, of which one holds the address. */
  private static final List<String> ADDRESS_KEYS =
      List.of("url", "src", "path", "image", "feature", "teaser");

  private static final Pattern PICTURE_SOURCE =
      Pattern.compile("<img\\s[^<>]*?src\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
  private static final Set<String> TRUTHS = Set.of("true", "false");

  /** The first picture whose address may be shown; one that may not is noted. */
  static Optional<Cover> find(FrontMatter fields, Notes notes) {
    return KEYS.stream()
        .flatMap(key -> fields.find(key).flatMap(field -> cover(key, field, notes)).stream())
        .findFirst();
  }

  private static Optional<Cover> cover(String key, FrontMatter.Field field, Notes notes) {
    Optional<String> url = address(field.value()).map(Cover::source).filter(Cover::isAddress);
    Optional<String> safe = url.flatMap(SafeUrl::media);
    if (url.isPresent() && safe.isEmpty()) {
      notes.warn(
          field.value().place(),
          "COVER_UNSAFE",
          "The cover's address was left out: only http(s) is shown.");
    }
    return safe.map(address -> new Cover(key, address));
  }

  private static Optional<String> address(YamlValue value) {
    return switch (value) {
      case YamlValue.Scalar scalar -> Optional.of(scalar.text());
      case YamlValue.Sequence list -> list.items().stream().findFirst().flatMap(Cover::ofItem);
      case YamlValue.Mapping table ->
          ADDRESS_KEYS.stream()
              .flatMap(key -> Stream.ofNullable(table.entries().get(key)))
              .flatMap(found -> ofItem(found).stream())
              .findFirst();
    };
  }

  /** Deeper than in a list or a table no theme looks, but for a resource with its source. */
  private static Optional<String> ofItem(YamlValue value) {
    YamlValue found =
        value instanceof YamlValue.Mapping table
            ? table.entries().getOrDefault("src", value)
            : value;
    return found instanceof YamlValue.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** Some exporters write the whole element instead of the address. */
  private static String source(String written) {
    Matcher element = PICTURE_SOURCE.matcher(written);
    return element.find() ? element.group(1) : written.strip();
  }

  private static boolean isAddress(String text) {
    return !text.isEmpty()
        && TRUTHS.stream().noneMatch(text::equalsIgnoreCase)
        && text.chars().noneMatch(Character::isWhitespace);
  }
}
