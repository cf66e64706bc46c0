package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.catalogue.Entries.person;
import static dev.pressline.core.enrichment.PostFixture.post;
import static dev.pressline.core.enrichment.lexical.EnricherTest.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.decision.TagRuling;
import dev.pressline.core.enrichment.decision.TagRuling.Becomes;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.VocabularyTag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What editors and authors decided holds for every tag and link that is added, every time. */
class EnricherDecisionsTest {
  private static final PostFixture POST =
      post(
          "<p>OpenAI and Microsoft: Sam Altman of OpenAI. Altman met Microsoft. "
              + "Much more is said about it. ".repeat(30)
              + "</p>");
  private static final Catalogue CATALOGUE =
      Catalogue.of(
          List.of(organisation("OpenAI"), organisation("Microsoft"), person("Sam Altman")));

  @Test
  void aBlockedTagIsNotAddedAndLeavesItsPlaceToTheNext() {
    EnrichmentSettings two = new EnrichmentSettings(20, 0.9, 2, 0, 5, 200, 10_000, 1_000, 0, 1);

    assertThat(labels(enriched(POST, two))).containsExactly("OpenAI", "Microsoft");
    assertThat(labels(enriched(POST, two, decision("openai", new Blocked()))))
        .containsExactly("Microsoft", "Sam Altman");
  }

  @Test
  void aRenamedTagIsShownUnderItsNewNameOnce() {
    Enrichment enrichment =
        enriched(
            POST,
            EnrichmentSettings.DEFAULTS,
            decision("OpenAI", new Becomes("AI Companies")),
            decision("Microsoft", new Becomes("ai companies")));

    assertThat(enrichment.tags())
        .extracting(EnrichedTag::label, EnrichedTag::slug)
        .first()
        .isEqualTo(tuple("AI Companies", "ai-companies"));
    assertThat(labels(enrichment)).doesNotHaveDuplicates().doesNotContain("OpenAI", "Microsoft");
    assertThat(links(enrichment)).contains("OpenAI", "Microsoft");
  }

  @Test
  void theAuthorsOwnTagIsNotAddedUnderItsOtherName() {
    Enrichment enrichment =
        enriched(
            POST.tags("oai"), EnrichmentSettings.DEFAULTS, decision("OAI", new Becomes("OpenAI")));

    assertThat(labels(enrichment)).contains("Microsoft").doesNotContain("OpenAI");
  }

  @Test
  void tagsOfTheVocabularyAreDecidedAbout() {
    PublishedPosts site =
        _ ->
            new Neighbourhood(
                List.of(),
                List.of(
                    new VocabularyTag("JS", "js", 0.9),
                    new VocabularyTag("JavaScript", "javascript", 0.8),
                    new VocabularyTag("Spam", "spam", 0.8)));
    EnrichmentSettings probable =
        new EnrichmentSettings(20, 0.9, 8, 0.4, 5, 200, 1_000, 1_000, 5, 0.5);

    Enrichment enrichment =
        new Enricher(ENGLISH, StepFailures.UNHEARD)
            .enrich(
                post("<p>x</p>").build(),
                new EnrichmentKnowledge(
                    Catalogue.EMPTY,
                    site,
                    TagDecisions.of(
                        List.of(
                            decision("js", new Becomes("JavaScript")),
                            decision("spam", new Blocked())))),
                probable);

    assertThat(labels(enrichment)).containsExactly("JavaScript");
    assertThat(enrichment.tags().getFirst().score()).isEqualTo(0.9);
  }

  @Test
  void keyphrasesAreDecidedAbout() {
    String text =
        "<p>"
            + "The lighthouse keeper wrote about the lighthouse and its lamp. ".repeat(4)
            + "A lighthouse keeper trims the lamp every night. ".repeat(4)
            + "</p>";
    PostFixture post = post(text).title("A lighthouse keeper").language("en");
    List<String> before = labels(enriched(post, EnrichmentSettings.DEFAULTS));
    assertThat(before).isNotEmpty();

    List<String> after =
        labels(
            enriched(
                post, EnrichmentSettings.DEFAULTS, decision(before.getFirst(), new Blocked())));

    assertThat(after).doesNotContain(before.getFirst());
  }

  @Test
  void anAuthorWhoWantsNoEnrichmentGetsTheFactsOnly() {
    Enrichment enrichment =
        enriched(POST.extra(Map.of("enrich", "false")), EnrichmentSettings.DEFAULTS);

    assertThat(enrichment.tags()).isEmpty();
    assertThat(enrichment.links()).isEmpty();
    assertThat(enrichment.entities()).isEmpty();
    assertThat(enrichment.wordCount()).isPositive();
    assertThat(enrichment.language()).isEqualTo("en");
    assertThat(enrichment.excerpt()).isNotBlank();
    assertThat(enrichment.degraded()).isEmpty();
  }

  @Test
  void theAuthorsTagsCanBeExactAndLinksLeftOutByName() {
    Enrichment exact =
        enriched(
            POST.tags("Kafka").extra(Map.of("enrich", "{\"tags\": false}")),
            EnrichmentSettings.DEFAULTS);
    Enrichment some =
        enriched(
            POST.extra(Map.of("nolink", "[\"openai\", \"Altman\"]")), EnrichmentSettings.DEFAULTS);
    Enrichment none = enriched(POST.extra(Map.of("nolink", "true")), EnrichmentSettings.DEFAULTS);

    assertThat(exact.tags()).isEmpty();
    assertThat(links(exact)).contains("OpenAI", "Microsoft");
    assertThat(links(some)).containsExactly("Microsoft");
    assertThat(labels(some)).contains("OpenAI");
    assertThat(none.links()).isEmpty();
  }

  @Test
  void enrichingAgainGivesTheSame() {
    TagDecision decision = decision("OpenAI", new Becomes("AI"));
    PostFixture post = POST.extra(Map.of("nolink", "[\"Microsoft\"]"));

    assertThat(enriched(post, EnrichmentSettings.DEFAULTS, decision))
        .isEqualTo(enriched(post, EnrichmentSettings.DEFAULTS, decision));
  }

  private static Enrichment enriched(
      PostFixture post, EnrichmentSettings settings, TagDecision... decisions) {
    return new Enricher(ENGLISH, StepFailures.UNHEARD)
        .enrich(
            post.build(),
            new EnrichmentKnowledge(
                CATALOGUE, PublishedPosts.NONE, TagDecisions.of(List.of(decisions))),
            settings);
  }

  private static TagDecision decision(String tag, TagRuling ruling) {
    return new TagDecision("blog", tag, ruling);
  }

  private static List<String> labels(Enrichment enrichment) {
    return enrichment.tags().stream().map(EnrichedTag::label).toList();
  }

  private static List<String> links(Enrichment enrichment) {
    return enrichment.links().stream().map(EnrichedLink::range).map(r -> r.exact()).toList();
  }
}
