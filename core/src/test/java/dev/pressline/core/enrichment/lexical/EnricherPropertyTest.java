package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.catalogue.Entries.person;
import static dev.pressline.core.catalogue.Entries.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EnrichmentFingerprint;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.post.Post;
import dev.pressline.core.site.Slug;
import dev.pressline.core.text.TextStream;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

class EnricherPropertyTest {
  private static final List<String> NAMES_AND_MARKUP =
      List.of(
          "Sam Altman",
          "Altman",
          "Altman’s",
          "SA",
          "Ursula von der Leyen",
          "Leyen",
          "OpenAI",
          "openai",
          "AT&amp;T",
          "AI",
          "C++",
          "微软",
          "Adam D’Angelo",
          "D'Angelo",
          "machine",
          "learning",
          "Machine Learning",
          " ",
          "\n",
          ".",
          "-",
          "(",
          "the",
          "𝒳",
          "South Africa",
          "<br>",
          "<b>",
          "</b>",
          "<code>",
          "</code>",
          "<a href=\"/x\">",
          "</a>",
          "<h2>",
          "</h2>",
          "<p>",
          "</p>",
          "<ul><li>",
          "</li></ul>",
          "<blockquote>",
          "</blockquote>",
          "<pre>",
          "</pre>",
          "<em>",
          "</em>");

  private static final List<CatalogueEntry> ENTRIES =
      List.of(
          person("Sam Altman", "SA"),
          person("Ursula von der Leyen"),
          person("Adam D'Angelo"),
          organisation("OpenAI", "微软"),
          organisation("South Africa", "SA"),
          organisation("AT&T"),
          thing("machine learning", "AI", "C++"));
  private static final EnrichmentKnowledge KNOWLEDGE =
      new EnrichmentKnowledge(Catalogue.of(ENTRIES), PublishedPosts.NONE);
  private static final Enricher ENRICHER = new Enricher(_ -> List.of(), StepFailures.UNHEARD);

  @Property(tries = 500)
  void linksStandInTextOrderNeverOverlapAndQuoteTheText(@ForAll("html") String html) {
    Post post = PostFixture.post(html).build();
    Enrichment enrichment = enriched(post);

    int end = 0;
    for (EnrichedLink link : enrichment.links()) {
      assertThat(link.range().start()).isGreaterThanOrEqualTo(end);
      end = link.range().end();
    }
    Stream.of(
            enrichment.links().stream().map(EnrichedLink::range),
            enrichment.tags().stream().map(EnrichedTag::evidence).flatMap(List::stream),
            enrichment.entities().stream().map(EntityMention::mentions).flatMap(List::stream))
        .flatMap(ranges -> ranges)
        .forEach(range -> assertThat(range).isEqualTo(quoted(post, range)));
    assertThat(enrichment.links()).extracting(EnrichedLink::url).doesNotHaveDuplicates();
    assertThat(enrichment.degraded()).isEmpty();
  }

  @Property(tries = 500)
  void applyingTheLinksPutsInEachOfThemAndLeavesTheTextAsItIs(@ForAll("html") String html) {
    Post post = PostFixture.post(html).build();
    Enrichment enrichment = enriched(post);

    String linked = LinkedHtml.apply(html, enrichment.links());

    assertThat(TextStream.of(linked)).isEqualTo(post.content().body().text());
    List<Element> added = Jsoup.parseBodyFragment(linked).select("a[data-origin]");
    assertThat(added).hasSameSizeAs(enrichment.links());
    assertThat(added)
        .allSatisfy(
            link -> assertThat(link.parents().is("a, code, pre, h2, blockquote")).isFalse());
  }

  @Property(tries = 200)
  void theSamePostHasTheSameEnrichment(@ForAll("html") String html) {
    Post post = PostFixture.post(html).build();

    assertThat(enriched(post)).isEqualTo(enriched(post));
    assertThat(EnrichmentFingerprint.of(enriched(post)))
        .isEqualTo(EnrichmentFingerprint.of(enriched(post)));
  }

  @Property(tries = 300)
  void theAuthorsTagsAreUntouched(@ForAll("html") String html, @ForAll("tags") List<String> tags) {
    Post post = PostFixture.post(html).tags(tags.toArray(String[]::new)).build();

    List<EnrichedTag> added = enriched(post).tags();

    assertThat(added)
        .extracting(EnrichedTag::slug)
        .doesNotHaveDuplicates()
        .noneMatch(slug -> tags.stream().map(Slug::of).anyMatch(slug::equals))
        .hasSizeLessThanOrEqualTo(8);
    assertThat(post.content().tags()).isEqualTo(tags);
  }

  @Property(tries = 300)
  void noTextWhateverMakesEnrichmentFail(@ForAll String anything) {
    String html = TextStream.parse("<p>" + anything + "</p>").html();

    assertThat(enriched(PostFixture.post(html).build()).degraded()).isEmpty();
  }

  @Provide
  Arbitrary<String> html() {
    Arbitrary<String> word = Arbitraries.of(NAMES_AND_MARKUP);
    Arbitrary<String> glue = Arbitraries.of(" ", " ", " ", "");
    return Combinators.combine(word, glue)
        .as(String::concat)
        .list()
        .ofMaxSize(40)
        .map(words -> TextStream.parse(String.join("", words)).html());
  }

  @Provide
  Arbitrary<List<String>> tags() {
    return Arbitraries.of("openai", "SA", "Machine  Learning", "AI", "news", "South-Africa")
        .list()
        .ofMaxSize(4);
  }

  private static Enrichment enriched(Post post) {
    return ENRICHER.enrich(post, KNOWLEDGE, EnrichmentSettings.DEFAULTS);
  }

  private static TextRange quoted(Post post, TextRange range) {
    return TextRange.of(post.content().body().text(), range.start(), range.end());
  }
}
