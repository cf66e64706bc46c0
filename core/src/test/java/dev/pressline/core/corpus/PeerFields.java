package dev.pressline.core.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a peer's parsed front matter means to the peer; what is nothing to it is left out. */
final class PeerFields {
  private static final List<DateTimeFormatter> DATES_AS_TEXT =
      Stream.of(
              "yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", "yyyy-MM-dd HH:mm:ss[ xx]", "yyyy-M-d HH:mm:ss xxx")
          .map(DateTimeFormatter::ofPattern)
          .toList();
  private static final int LENGTH_TO_SECONDS = 19;

  private PeerFields() {}

  /** The fields that hexo-front-matter returned. */
  static Map<String, Object> ofHexo(Map<?, ?> theirs) {
    Map<String, Object> fields = titled(theirs);
    if (theirs.get("date") instanceof String date && date.length() >= LENGTH_TO_SECONDS) {
      fields.put("date", Instant.parse(date.substring(0, LENGTH_TO_SECONDS) + "Z"));
    }
    fields.put("tags", names(theirs.get("tags")));
    fields.put("categories", paths(theirs.get("categories")));
    return fields;
  }

  /** The fields as Jekyll, Hugo and Zola take them from what YAML or TOML is. */
  static Map<String, Object> ofOthers(Map<?, ?> theirs) {
    Map<String, Object> fields = titled(theirs);
    instant(theirs.get("date")).ifPresent(date -> fields.put("date", date));
    fields.put("tags", names(first(theirs, "tags", "tag")));
    fields.put(
        "categories",
        theirs.get("categories") instanceof String words
            ? names(Arrays.asList(words.split("[\\s,]+")))
            : names(first(theirs, "categories", "category")));
    return fields;
  }

  private static Map<String, Object> titled(Map<?, ?> theirs) {
    Map<String, Object> fields = new TreeMap<>();
    if (theirs.get("title") instanceof Object title && !title.toString().isBlank()) {
      fields.put("title", title.toString().strip().replaceAll("\\s+", " "));
    }
    return fields;
  }

  private static @Nullable Object first(Map<?, ?> theirs, String key, String other) {
    return theirs.get(key) == null ? theirs.get(other) : theirs.get(key);
  }

  /** What is no date to the peer either is not compared. */
  private static Optional<Instant> instant(@Nullable Object date) {
    return switch (date) {
      case Map<?, ?> marked when marked.get("$day") instanceof String day ->
          Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
      case Map<?, ?> marked when marked.get("$date") instanceof String moment ->
          Optional.of(Instant.parse(moment.length() == LENGTH_TO_SECONDS ? moment + "Z" : moment));
      case String text ->
          Stream.concat(Stream.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME), DATES_AS_TEXT.stream())
              .flatMap(format -> parsed(text, format).stream())
              .findFirst();
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(OffsetDateTime.parse(text, format).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static List<List<String>> paths(@Nullable Object written) {
    List<?> items = written instanceof List<?> list ? list : Arrays.asList(written);
    return items.stream().anyMatch(List.class::isInstance)
        ? items.stream().map(PeerFields::names).filter(names -> !names.isEmpty()).toList()
        : Stream.of(names(items)).filter(names -> !names.isEmpty()).toList();
  }

  private static List<String> names(@Nullable Object written) {
    List<?> items = written instanceof List<?> list ? list : Arrays.asList(written);
    return items.stream()
        .filter(item -> item != null && !item.toString().isBlank())
        .map(item -> item.toString().strip())
        .distinct()
        .toList();
  }
}
