package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.frontmatter.YamlValue.Scalar;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.post.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What authors say about enrichment, under {@code enrich} and {@code nolink}, in the form in which
 * {@link EnrichmentWish} reads it. In doubt nothing is added: an author who writes one of these
 * words wants less.
 */
final class WishReader {
  private static final List<String> YES = List.of("true", "yes", "on");
  private static final List<String> NO = List.of("false", "no", "off");
  private static final List<String> PARTS = List.of("tags", "links", "hints");
  private static final Pattern COMMA = Pattern.compile("[,，]");

  private final FrontMatter fields;
  private final Notes notes;

  WishReader(FrontMatter fields, Notes notes) {
    this.fields = fields;
    this.notes = notes;
  }

  /** The wishes by key; nothing under a key that asks for nothing special. */
  Map<String, String> wishes() {
    Map<String, String> wishes = new TreeMap<>();
    fields
        .find(EnrichmentWish.ENRICH)
        .flatMap(field -> unwanted(field.value()))
        .ifPresent(value -> wishes.put(EnrichmentWish.ENRICH, FlowStyle.of(value)));
    fields
        .find(EnrichmentWish.NOLINK)
        .flatMap(field -> unlinked(field.value()))
        .ifPresent(value -> wishes.put(EnrichmentWish.NOLINK, FlowStyle.of(value)));
    return wishes;
  }

  private Optional<YamlValue> unwanted(YamlValue value) {
    return switch (value) {
      case YamlValue.Mapping mapping -> unwantedParts(mapping);
      case Scalar _, YamlValue.Sequence _ ->
          isWanted("enrich", value) ? Optional.empty() : Optional.of(truth(false));
    };
  }

  private Optional<YamlValue> unwantedParts(YamlValue.Mapping mapping) {
    Map<String, YamlValue> left = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              String part = key.strip().toLowerCase(Locale.ROOT);
              if (!PARTS.contains(part)) {
                notes.warn(
                    value.place(),
                    "ENRICH_PART_UNKNOWN",
                    "\"enrich\" has no part \"%s\"; it has %s."
                        .formatted(key, String.join(", ", PARTS)));
              } else if (!isWanted("enrich: " + part, value)) {
                left.put(part, truth(false));
              }
            });
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new YamlValue.Mapping(left, List.of(), mapping.place()));
  }

  private boolean isWanted(String key, YamlValue value) {
    String word = value instanceof Scalar scalar ? lower(scalar) : "";
    if (!YES.contains(word) && !NO.contains(word)) {
      notes.warn(
          value.place(),
          "ENRICH_UNCLEAR",
          "\"%s\" is neither true nor false, so nothing is added. Write one of the two."
              .formatted(key));
    }
    return YES.contains(word);
  }

  private Optional<YamlValue> unlinked(YamlValue value) {
    if (value instanceof Scalar scalar && scalar.plain() && NO.contains(lower(scalar))) {
      return Optional.empty();
    }
    if (value instanceof Scalar scalar && scalar.plain() && YES.contains(lower(scalar))) {
      return Optional.of(truth(true));
    }
    if (value instanceof YamlValue.Mapping) {
      notes.warn(
          value.place(),
          "NOLINK_UNCLEAR",
          "\"nolink\" is a list of names, or true for no link at all; now nothing is linked.");
      return Optional.of(truth(true));
    }
    List<YamlValue> names = names(value).map(WishReader::text).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new YamlValue.Sequence(names, value.place()));
  }

  private static Stream<String> names(YamlValue value) {
    return value instanceof Scalar scalar && scalar.plain()
        ? COMMA.splitAsStream(scalar.text()).map(String::strip).filter(name -> !name.isEmpty())
        : Terms.leaves(value);
  }

  private static YamlValue text(String text) {
    return new Scalar(text, false, "", SourcePosition.NOWHERE);
  }

  private static YamlValue truth(boolean truth) {
    return new Scalar(Boolean.toString(truth), true, "", SourcePosition.NOWHERE);
  }

  private static String lower(Scalar scalar) {
    return scalar.text().strip().toLowerCase(Locale.ROOT);
  }
}
