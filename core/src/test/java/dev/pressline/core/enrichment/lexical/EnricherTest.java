package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.catalogue.Entries.blocked;
import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.catalogue.Entries.person;
import static dev.pressline.core.catalogue.Entries.thing;
import static dev.pressline.core.catalogue.Entries.withoutAddress;
import static dev.pressline.core.enrichment.PostFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.related.PublishedPosts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnricherTest {
  static final LanguageDetector ENGLISH = _ -> List.of(new LanguageDetector.Guess("en", 0.9));
  private static final CatalogueEntry ALTMAN = person("Sam Altman", "Samuel Altman");
  private static final CatalogueEntry OPENAI = organisation("OpenAI");
  private static final CatalogueEntry AI = thing("artificial intelligence", "AI");

  @Test
  void aPostIsDescribedByLanguageLengthAndExcerpt() {
    Enrichment enrichment = enriched(post("<h1>Title</h1><p>One two three.</p><p>Four.</p>"));

    assertThat(enrichment.language()).isEqualTo("en");
    assertThat(enrichment.wordCount()).isEqualTo(5);
    assertThat(enrichment.readingTimeSeconds()).isEqualTo(2);
    assertThat(enrichment.excerpt()).isEqualTo("One two three. Four.");
    assertThat(enrichment.level()).isEqualTo(1);
    assertThat(enrichment.enricherVersion()).isEqualTo("lexical-5");
    assertThat(enrichment.degraded()).isEmpty();
  }

  @Test
  void theAuthorsExcerptAndLanguageCount() {
    Enrichment enrichment =
        enriched(post("<p>Some words.</p>").excerpt(" My\nown words ").language("de"));

    assertThat(enrichment.excerpt()).isEqualTo("My own words");
    assertThat(enrichment.language()).isEqualTo("de");
  }

  @Test
  void anExcerptHasNoHeadingCodeQuotationOrFootnoteMarkGluedIn() {
    String html =
        "<h2>Heading</h2><pre>code</pre><blockquote><p>Quoted.</p></blockquote>"
            + "<p>Said.<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup></p>";

    assertThat(enriched(post(html)).excerpt()).isEqualTo("Said.");
    assertThat(enriched(post("<h2>Heading</h2><ul><li>First</li></ul>")).excerpt())
        .isEqualTo("First");
    assertThat(enriched(post("<h2>Heading</h2>Bare words")).excerpt()).isEqualTo("Bare words");
  }

  @Test
  void theFirstMentionIsLinkedWithItsEvidence() {
    String html = "<p>OpenAI grew. Then OpenAI grew more.</p>";

    EnrichedLink link = enriched(post(html), OPENAI).links().getFirst();

    assertThat(enriched(post(html), OPENAI).links()).hasSize(1);
    assertThat(link.range())
        .isEqualTo(new TextRange(0, 6, "OpenAI", "", " grew. Then OpenAI grew more."));
    assertThat(link.origin()).isEqualTo(Origin.CATALOGUE);
    assertThat(link.entityId()).contains(OPENAI.entityId());
    assertThat(link.url()).isEqualTo("https://example.org/OpenAI");
    assertThat(link.score()).isBetween(0.9, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>OpenAI</h2><p>By OpenAI.</p>",
        "<blockquote><p>OpenAI</p></blockquote><p>By OpenAI.</p>",
        "<p><code>OpenAI</code></p><pre><code>OpenAI</code></pre><p>By OpenAI.</p>",
        "<p><q>OpenAI</q></p><p>By OpenAI.</p>",
        "<p>Open<b>AI</b></p><p>By OpenAI.</p>",
      })
  void headingsQuotationsAndCodeAreNotLinked(String html) {
    assertThat(enriched(post(html), OPENAI).links())
        .extracting(link -> link.range().prefix())
        .allMatch(prefix -> prefix.endsWith("By "))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=\"https://openai.com\">OpenAI</a> grew. OpenAI!</p>",
        "<p>OpenAI grew. <a href=\"/about-openai/\">About OpenAI</a></p>",
        "<p>OpenAI and <a href=\"https://example.org/OpenAI/\">that company</a></p>",
      })
  void whatTheAuthorLinksIsNotLinkedAgain(String html) {
    assertThat(enriched(post(html), OPENAI).links()).isEmpty();
  }

  @Test
  void aNameInACompoundIsNotLinked() {
    String html = "<p>An OpenAI-style model. It is not made by OpenAI.</p>";

    assertThat(enriched(post(html), OPENAI).links())
        .extracting(link -> link.range().prefix())
        .allMatch(prefix -> prefix.endsWith("not made by "))
        .hasSize(1);
  }

  @Test
  void whatALongTextNamesInPassingIsNoTag() {
    String passing =
        "<p>OpenAI and OpenAI again.</p><p>" + "Some more words. ".repeat(100) + "</p>";

    assertThat(enriched(post(passing), OPENAI).tags()).isEmpty();
    assertThat(enriched(post(passing).title("OpenAI grows"), OPENAI).tags()).hasSize(1);
    assertThat(enriched(post("<p>OpenAI and OpenAI again.</p>"), OPENAI).tags()).hasSize(1);
  }

  @Test
  void codeIsNoMention() {
    Enrichment enrichment = enriched(post("<pre>import OpenAI; OpenAI()</pre><p>x</p>"), OPENAI);

    assertThat(enrichment.entities()).isEmpty();
    assertThat(enrichment.tags()).isEmpty();
  }

  @Test
  void aSurnameMeansThePersonIntroducedInFull() {
    String html =
        "<p>Altman spoke. Sam Altman left. Altman’s exit, said Jack Altman. “Altman is back”, CEO"
            + " Altman wrote. Altman Capital did not.</p>";

    EntityMention altman = enriched(post(html), ALTMAN).entities().getFirst();

    assertThat(altman.mentions())
        .extracting(TextRange::exact)
        .containsExactly("Altman", "Sam Altman", "Altman", "Altman", "Altman");
    assertThat(enriched(post(html), ALTMAN).links())
        .extracting(link -> link.range().exact())
        .containsExactly("Sam Altman");
  }

  @Test
  void aSurnameOfTwoIntroducedPeopleMeansNobody() {
    String html = "<p>Sam Altman and Jack Altman met. Altman smiled.</p>";

    assertThat(enriched(post(html), ALTMAN, person("Jack Altman")).entities())
        .allSatisfy(person -> assertThat(person.mentions()).hasSize(1));
  }

  @Test
  void particlesAndApostrophesBelongToASurname() {
    String html =
        "<p>Ursula von der Leyen met Adam D’Angelo. Von der Leyen left, President Leyen returned,"
            + " D'Angelo stayed.</p>";

    List<EntityMention> people =
        enriched(post(html), person("Ursula von der Leyen"), person("Adam D'Angelo")).entities();

    assertThat(people.getFirst().mentions())
        .extracting(TextRange::exact)
        .containsExactly("Ursula von der Leyen", "Von der Leyen", "Leyen");
    assertThat(people.getLast().mentions())
        .extracting(TextRange::exact)
        .containsExactly("Adam D’Angelo", "D'Angelo");
  }

  @Test
  void theTitleIntroducesPeople() {
    Enrichment enrichment =
        enriched(post("<p>Altman is back. Altman!</p>").title("Sam Altman returns"), ALTMAN);

    assertThat(enrichment.entities()).hasSize(1);
    assertThat(enrichment.tags()).extracting(EnrichedTag::label).containsExactly("Sam Altman");
    assertThat(enrichment.links()).isEmpty();
  }

  @Test
  void aSharedAliasIsLinkedOnlyWhenOneOfItsBearersWasNamedBefore() {
    CatalogueEntry basketball = person("Michael Jordan", "MJ");
    CatalogueEntry singer = person("Michael Jackson", "MJ");

    assertThat(enriched(post("<p>MJ won.</p>"), basketball, singer).links()).isEmpty();
    assertThat(
            enriched(post("<p>Michael Jackson sang. MJ won.</p>"), basketball, singer).entities())
        .singleElement()
        .satisfies(
            found -> assertThat(found.mentions()).extracting(TextRange::exact).contains("MJ"));
  }

  @Test
  void aNameThatIsAnAliasOfOthersMeansItsOwner() {
    CatalogueEntry country = thing("Jordan");
    CatalogueEntry player = person("Michael Jordan", "Jordan");

    assertThat(enriched(post("<p>Jordan is dry.</p>"), country, player).links())
        .extracting(link -> link.entityId().orElseThrow())
        .containsExactly(country.entityId());
    assertThat(enriched(post("<p>Michael Jordan! Jordan.</p>"), country, player).entities())
        .singleElement()
        .satisfies(found -> assertThat(found.mentions()).hasSize(2));
  }

  @Test
  void aBlockedEntryIsNeitherLinkedNorTagged() {
    Enrichment enrichment =
        enriched(post("<p>Sponsor, Sponsor, Sponsor.</p>").title("Sponsor"), blocked("Sponsor"));

    assertThat(enrichment.links()).isEmpty();
    assertThat(enrichment.tags()).isEmpty();
    assertThat(enrichment.entities()).isEmpty();
  }

  @Test
  void anEntityWithoutAnAddressIsOnlyTagged() {
    Enrichment enrichment =
        enriched(post("<p>Japan, Japan, Japan.</p>").title("Japan"), withoutAddress("Japan"));

    assertThat(enrichment.links()).isEmpty();
    assertThat(enrichment.tags()).extracting(EnrichedTag::slug).containsExactly("japan");
  }

  @Test
  void theAuthorsTagsAreNeverRepeatedUnderAnyName() {
    String html = "<p>AI and OpenAI. More AI by OpenAI, much more AI.</p>";

    Enrichment enrichment =
        enriched(post(html).title("AI at OpenAI").tags("ai", "OPENAI"), AI, OPENAI);

    assertThat(enrichment.tags()).isEmpty();
    assertThat(enrichment.entities()).hasSize(2);
  }

  @Test
  void whatIsNamedOftenAndEarlyBecomesATagAndAPassingMentionDoesNot() {
    String html =
        "<p>OpenAI grew. AI is all over. OpenAI, OpenAI!</p><p>"
            + "Many other words. ".repeat(40)
            + "</p><p>Told by Reuters.</p>";

    List<EnrichedTag> tags = enriched(post(html), OPENAI, AI, organisation("Reuters")).tags();

    assertThat(tags).extracting(EnrichedTag::label).containsExactly("OpenAI");
    assertThat(tags.getFirst().origin()).isEqualTo(Origin.CATALOGUE);
    assertThat(tags.getFirst().score()).isBetween(0.4, 1.0);
    assertThat(tags.getFirst().evidence()).hasSize(3);
  }

  @Test
  void noMoreLinksThanTheSettingAllowsAndThoseOfTheWeightiestEntities() {
    CatalogueEntry quora = organisation("Quora");
    String html = "<p>Quora met OpenAI. OpenAI left. " + "word ".repeat(40) + "</p>";

    Enrichment enrichment = enriched(post(html), quora, OPENAI);
    Enrichment sparse = enrichedWith(settings(20, 1_000_000, 1_000), post(html), quora, OPENAI);
    Enrichment none = enrichedWith(settings(0, 1_000_000, 1_000), post(html), quora, OPENAI);

    assertThat(enrichment.links()).hasSize(1);
    assertThat(sparse.links()).extracting(link -> link.range().exact()).containsExactly("OpenAI");
    assertThat(none.links()).isEmpty();
  }

  @Test
  void chinesePersianAndJapaneseNamesAreLinked() {
    CatalogueEntry microsoft = organisation("Microsoft", "微软", "مایکروسافت", "マイクロソフト");

    for (String html :
        List.of("<p>昨天微软宣布新产品</p>", "<p>شرکت مایکروسافت گفت</p>", "<p>昨日マイクロソフトの発表</p>")) {
      assertThat(enriched(post(html), microsoft).links()).hasSize(1);
    }
  }

  static EnrichmentSettings settings(int links, int maxText, int maxMentions) {
    return new EnrichmentSettings(links, 0.9, 8, 0.4, 5, 200, maxText, maxMentions, 0, 0.6);
  }

  static EnrichmentKnowledge knowledge(CatalogueEntry... entries) {
    return new EnrichmentKnowledge(Catalogue.of(List.of(entries)), PublishedPosts.NONE);
  }

  private static Enrichment enriched(PostFixture fixture, CatalogueEntry... entries) {
    return enrichedWith(EnrichmentSettings.DEFAULTS, fixture, entries);
  }

  static Enrichment enrichedWith(
      EnrichmentSettings settings, PostFixture fixture, CatalogueEntry... entries) {
    return new Enricher(ENGLISH, StepFailures.UNHEARD)
        .enrich(fixture.build(), knowledge(entries), settings);
  }
}
