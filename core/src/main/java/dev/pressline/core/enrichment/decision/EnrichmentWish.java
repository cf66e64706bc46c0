package dev.pressline.core.enrichment.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the author of a post lets enrichment add. Language, reading time and excerpt are facts about
 * the text and not asked for.
 *
 * @param tags whether tags are added to the author's
 * @param links whether links are put into the text
 * @param hints whether posts are looked for that the author hints at without an address
 * @param unlinked names, or ids, of entities that get no link
 */
public record EnrichmentWish(boolean tags, boolean links, boolean hints, List<String> unlinked) {
  /** Key of front matter: {@code false}, or a mapping of the parts that are not wanted. */
  public static final String ENRICH = "enrich";

  /** Key of front matter: {@code true}, or the names. */
  public static final String NOLINK = "nolink";

  /** Whatever there is to add. */
  public static final EnrichmentWish EVERYTHING = new EnrichmentWish(true, true, true, List.of());

  private static final JsonFactory FACTORY = new JsonFactory();

  public EnrichmentWish {
    unlinked = List.copyOf(unlinked);
  }

  /**
   * The wish that stands in the extra front matter of an admitted post, in the form in which
   * admission writes it there. What is written otherwise says nothing.
   */
  public static EnrichmentWish of(Map<String, String> extra) {
    if (!extra.containsKey(ENRICH) && !extra.containsKey(NOLINK)) {
      return EVERYTHING;
    }
    List<String> left = unwanted(extra.getOrDefault(ENRICH, "{}"));
    Optional<List<String>> unlinked = unlinked(extra.getOrDefault(NOLINK, "[]"));
    boolean nothing = left.isEmpty() && "false".equals(extra.get(ENRICH));
    return new EnrichmentWish(
        !nothing && !left.contains("tags"),
        !nothing && !left.contains("links") && unlinked.isPresent(),
        !nothing && !left.contains("hints"),
        unlinked.orElse(List.of()));
  }

  /** Whether nothing at all is to be added. */
  public boolean isNothing() {
    return !tags && !links && !hints;
  }

  /** Parts that are said to be unwanted. */
  private static List<String> unwanted(String enrich) {
    List<String> parts = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(enrich)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_FALSE && parser.currentName() != null) {
          parts.add(parser.currentName());
        }
      }
    } catch (IOException e) {
      // Front matter of posts admitted before this key had a meaning.
      return List.of();
    }
    return parts;
  }

  /** The names; nothing when no entity at all may be linked. */
  private static Optional<List<String>> unlinked(String nolink) {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(nolink)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_TRUE) {
          return Optional.empty();
        }
        if (token == JsonToken.VALUE_STRING) {
          names.add(parser.getText());
        }
      }
    } catch (IOException e) {
      // As above.
      return Optional.of(List.of());
    }
    return Optional.of(names);
  }
}
