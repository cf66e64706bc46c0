package dev.pressline.core.admission.markdown;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark and GFM, read as an author's post is read. */
class SpecificationTest {
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

  @Test
  void commonMarksExamplesAreShownAsSpecified() {
    assertThat(unexpected("commonmark-0.31-spec", DeliberateExamples.OF_COMMON_MARK)).isEmpty();
  }

  @Test
  void gfmsExamplesAreShownAsSpecified() {
    assertThat(unexpected("gfm-spec", DeliberateExamples.OF_GFM)).isEmpty();
  }

  @Test
  void theExamplesOfGfmsExtensionsAreShownAsSpecified() {
    assertThat(unexpected("gfm-extensions", DeliberateExamples.OF_GFM_EXTENSIONS)).isEmpty();
  }

  private static List<String> unexpected(String name, Map<Integer, String> listed) {
    List<String> unexpected = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    JsonNode examples = SharedJson.require("corpus/peer/vectors/" + name + ".json");
    for (JsonNode example : examples) {
      int number = example.path("example").asInt();
      String markdown = example.path("markdown").asText();
      String actual = shown(markdown);
      String literal = levelled(example.path("html").asText());
      String expected = changed(example.path("html").asText());
      boolean equal = actual.equals(expected);
      boolean isListed = listed.containsKey(number);
      counts.merge(
          equal ? actual.equals(literal) ? "to the letter" : "by a rule" : "listed",
          1,
          Integer::sum);
      if (equal == isListed) {
        unexpected.add(
            "%s %d (%s)%s%n%s%nexpected %s%n but was %s"
                .formatted(
                    name,
                    number,
                    example.path("section").asText(),
                    isListed ? " is listed and needs not be" : "",
                    markdown,
                    expected,
                    actual));
      }
    }
    System.out.println(name + ": " + examples.size() + " examples, " + counts);
    return unexpected;
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
