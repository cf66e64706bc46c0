package dev.pressline.core.admission.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.material.SharedJson;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The examples of a specification, read as an author's post is read.
 *
 * @param toTheLetter shown as specified
 * @param byRule shown as specified, but for a rule of {@link DeliberateChange}
 * @param listed shown otherwise on purpose, with the reason
 * @param unexpected what is not as it should be
 */
public record SpecificationExamples(
    String name,
    int toTheLetter,
    int byRule,
    Map<Integer, String> listed,
    List<String> unexpected) {
  /** A site and a post of which nothing is known. */
  private static final BlogFacts NOTHING =
      new BlogFacts(
          new SiteSettings(
              "blog",
              "Blog",
              "",
              URI.create("https://blog.example/"),
              "en",
              ZoneOffset.UTC,
              Optional.empty(),
              SiteSettings.DEFAULT_PERMALINK_PATTERN),
          new FrontMatter(Map.of()),
          Optional.empty());

  /** CommonMark 0.31, GFM, and the examples of GFM's extensions. */
  public static List<SpecificationExamples> all() {
    return List.of(ofCommonMark(), ofGfm(), ofGfmExtensions());
  }

  static SpecificationExamples ofCommonMark() {
    return of("commonmark-0.31-spec", DeliberateExamples.OF_COMMON_MARK);
  }

  static SpecificationExamples ofGfm() {
    return of("gfm-spec", DeliberateExamples.OF_GFM);
  }

  static SpecificationExamples ofGfmExtensions() {
    return of("gfm-extensions", DeliberateExamples.OF_GFM_EXTENSIONS);
  }

  /** The reasons of the rules. */
  public static List<String> rules() {
    return Stream.of(DeliberateChange.values()).map(DeliberateChange::reason).toList();
  }

  /** How many examples there are. */
  public int examples() {
    return toTheLetter + byRule + listed.size();
  }

  private static SpecificationExamples of(String name, Map<Integer, String> listed) {
    List<String> unexpected = new ArrayList<>();
    int toTheLetter = 0;
    int equals = 0;
    for (JsonNode example : SharedJson.require("corpus/peer/vectors/" + name + ".json")) {
      String actual = shown(example.path("markdown").asText());
      String expected = changed(example.path("html").asText());
      boolean equal = actual.equals(expected);
      if (equal == listed.containsKey(example.path("example").asInt())) {
        unexpected.add(complaint(name, example, expected, actual));
      }
      equals += equal ? 1 : 0;
      toTheLetter += equal && actual.equals(levelled(example.path("html").asText())) ? 1 : 0;
    }
    return new SpecificationExamples(name, toTheLetter, equals - toTheLetter, listed, unexpected);
  }

  private static String complaint(String name, JsonNode example, String expected, String actual) {
    return "%s %d (%s)%n%s%nexpected %s%n but was %s%s"
        .formatted(
            name,
            example.path("example").asInt(),
            example.path("section").asText(),
            example.path("markdown").asText(),
            expected,
            actual,
            expected.equals(actual) ? ", so that it needs not be listed" : "");
  }

  private static String shown(String markdown) {
    Notes notes = new Notes(SourceText.of(markdown));
    return levelled(MarkdownReader.read(markdown, 0, NOTHING, notes).dom().canonical().html());
  }

  private static String levelled(String html) {
    Element body = SeenHtml.parsed(html);
    DeliberateChange.level(body);
    return SeenHtml.of(body);
  }

  private static String changed(String html) {
    Element body = SeenHtml.parsed(html);
    for (DeliberateChange change : DeliberateChange.values()) {
      change.applyTo(body);
    }
    return levelled(body.html());
  }
}
