package dev.pressline.core.enrichment.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EnrichmentFingerprint;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SemanticPassTest {
  private static final EnrichmentSettings SETTINGS = EnrichmentSettings.DEFAULTS;
  private static final String GARDEN =
      "The greenhouse gas sensor measures carbon dioxide. A sensor network sends what each sensor"
          + " measures to the greenhouse. Carbon dioxide rises at night, and the sensor network"
          + " reports it to the gardener. Tomato plants use the carbon dioxide in the morning, and"
          + " the tomato plants grow. Every gardener who has tomato plants in a greenhouse wants to"
          + " know how much carbon dioxide the sensor network has seen, and the gardener asks the"
          + " sensor network every morning for the carbon dioxide of the night.";

  @Test
  void onlyTheTagsThatArePhrasesOfTheTextChange() {
    Post post = garden().build();
    EnrichedTag known = new EnrichedTag("OpenAI", "openai", Origin.CATALOGUE, 0.9, List.of());
    Enrichment first = withTag(first(post), known);

    Enrichment second = second("carbon", post, first, EnrichmentKnowledge.NONE);

    assertThat(second.level()).isEqualTo(2);
    assertThat(second.enricherVersion()).isEqualTo(first.enricherVersion() + "+semantic-2");
    assertThat(second.tags()).startsWith(known);
    assertThat(second.links()).isEqualTo(first.links());
    assertThat(second.entities()).isEqualTo(first.entities());
    assertThat(second.related()).isEqualTo(first.related());
    assertThat(second.excerpt()).isEqualTo(first.excerpt());
  }

  @Test
  void whatIsNearTheTextInMeaningBecomesATag() {
    Post post = garden().build();

    assertThat(tags(second("carbon", post, first(post), EnrichmentKnowledge.NONE)))
        .anyMatch(tag -> tag.contains("carbon"));
    assertThat(tags(second("tomato", post, first(post), EnrichmentKnowledge.NONE)))
        .anyMatch(tag -> tag.contains("tomato"));
  }

  @Test
  void aTagThatOnlyTheSecondPassFoundSaysSo() {
    Post post = garden().build();
    Enrichment first = first(post);

    List<String> before = tags(first);
    Enrichment second = second("tomato", post, first, EnrichmentKnowledge.NONE);

    assertThat(second.tags())
        .allSatisfy(
            tag ->
                assertThat(tag.origin())
                    .isEqualTo(before.contains(tag.label()) ? Origin.KEYPHRASE : Origin.SEMANTIC));
  }

  @Test
  void theAuthorsTagsAreNotRepeated() {
    Post post = garden().tags("Tomato plants").build();

    Enrichment second = second("tomato", post, first(post), EnrichmentKnowledge.NONE);

    assertThat(tags(second)).doesNotContain("tomato plants", "Tomato plants");
  }

  @Test
  void aTagThatAnEditorBlockedIsNotFoundByItsMeaningEither() {
    Post post = garden().build();
    Enrichment undecided = second("tomato", post, first(post), EnrichmentKnowledge.NONE);
    String found = tags(undecided).getFirst();
    EnrichmentKnowledge blocked =
        knowing(
            PublishedPosts.NONE,
            TagDecisions.of(List.of(new TagDecision("blog", found, new Blocked()))));

    Enrichment second = second("tomato", post, first(post), blocked);

    assertThat(tags(second)).doesNotContain(found);
  }

  @Test
  void anAuthorWhoWantsNoTagsGetsNone() {
    Post post = garden().extra(Map.of(EnrichmentWish.ENRICH, "false")).build();

    Enrichment second = second("tomato", post, first(post), EnrichmentKnowledge.NONE);

    assertThat(second.tags()).isEmpty();
  }

  @Test
  void itSaysTheSameEveryTime() {
    Post post = garden().build();

    Enrichment once = second("carbon", post, first(post), EnrichmentKnowledge.NONE);
    Enrichment again = second("carbon", post, first(post), EnrichmentKnowledge.NONE);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void aLanguageThatNoModelKnowsStaysAsTheFirstPassLeftIt() {
    Post post = garden().build();
    Enrichment first = first(post);

    Enrichment second =
        new SemanticPass(models(Optional.empty()), StepFailures.UNHEARD)
            .enrich(new EnrichedPost(post, first), EnrichmentKnowledge.NONE, SETTINGS)
            .enrichment();

    assertThat(second.level()).isEqualTo(2);
    assertThat(EnrichmentFingerprint.visible(second))
        .isEqualTo(EnrichmentFingerprint.visible(first));
  }

  @Test
  void aModelThatFailsLeavesTheFirstPassStanding() {
    Post post = garden().build();
    Enrichment first = first(post);
    List<String> failed = new ArrayList<>();
    Embedder broken =
        text -> {
          throw new IllegalStateException("broken");
        };

    Enrichment second =
        new SemanticPass(models(Optional.of(broken)), (_, step, _) -> failed.add(step))
            .enrich(new EnrichedPost(post, first), EnrichmentKnowledge.NONE, SETTINGS)
            .enrichment();

    assertThat(second.tags()).isEqualTo(first.tags());
    assertThat(second.degraded()).contains("semantic");
    assertThat(failed).containsExactly("semantic");
  }

  @Test
  void theMeaningOfThePostGoesWithIt() {
    Post post = garden().build();

    EnrichedPost second =
        pass("tomato")
            .enrich(new EnrichedPost(post, first(post)), EnrichmentKnowledge.NONE, SETTINGS);

    assertThat(second.meaning()).contains(Meaning.of(new float[] {1, 0}));
  }

  @Test
  void theSiteIsAskedForWhatIsNearInMeaning() {
    Post post = garden().build();
    RelatedPost near = new RelatedPost(new PostId("blog/b"), "B", "/b/", 1);

    Enrichment second = second("tomato", post, first(post), site(near));

    assertThat(second.related()).containsExactly(near);
    assertThat(EnrichmentFingerprint.visible(second))
        .isEqualTo(
            EnrichmentFingerprint.visible(
                second("tomato", post, first(post), EnrichmentKnowledge.NONE)));
  }

  @Test
  void tagsOfTheVocabularyAreChosenAnewWhereTheOperatorWantsThem() {
    Post post = garden().build();
    EnrichedTag before = new EnrichedTag("Weather", "weather", Origin.VOCABULARY, 0.9, List.of());
    Enrichment first = withTag(first(post), before);
    PostPass wanted = new PostPass(post, first, settings(0.8));
    PostPass unwanted = new PostPass(post, first, settings(1));

    assertThat(tags(wanted.enriched())).containsExactly("Gardening");
    assertThat(tags(unwanted.enriched())).contains("Weather").doesNotContain("Gardening");
  }

  private record PostPass(Post post, Enrichment first, EnrichmentSettings settings) {
    Enrichment enriched() {
      return pass("tomato").enrich(new EnrichedPost(post, first), site(), settings).enrichment();
    }
  }

  private static EnrichmentSettings settings(double minTagProbability) {
    return new EnrichmentSettings(20, 0.9, 8, 0.4, 5, 200, 1_000_000, 1_000, 5, minTagProbability);
  }

  /** A site on which posts that mean much the same are about gardening. */
  private static EnrichmentKnowledge site(RelatedPost... related) {
    PublishedPosts site =
        new PublishedPosts() {
          @Override
          public Neighbourhood around(SitePost post) {
            return Neighbourhood.EMPTY;
          }

          @Override
          public Neighbourhood around(SitePost post, Meaning meaning) {
            return new Neighbourhood(
                List.of(related), List.of(new VocabularyTag("Gardening", "gardening", 0.9)));
          }
        };
    return knowing(site, TagDecisions.NONE);
  }

  private static EnrichmentKnowledge knowing(PublishedPosts site, TagDecisions decided) {
    return new EnrichmentKnowledge(Catalogue.EMPTY, site, decided);
  }

  private static Enrichment second(
      String word, Post post, Enrichment first, EnrichmentKnowledge knowledge) {
    return pass(word).enrich(new EnrichedPost(post, first), knowledge, SETTINGS).enrichment();
  }

  private static PostFixture garden() {
    return PostFixture.post("<p>" + GARDEN + "</p>")
        .title("A garden that measures itself")
        .language("en");
  }

  private static Enrichment first(Post post) {
    return new Enricher(_ -> List.of(), StepFailures.UNHEARD)
        .enrich(post, EnrichmentKnowledge.NONE, SETTINGS);
  }

  private static Enrichment withTag(Enrichment first, EnrichedTag tag) {
    List<EnrichedTag> tags = new ArrayList<>();
    tags.add(tag);
    tags.addAll(first.tags());
    return new Enrichment(
        first.enricherVersion(),
        first.level(),
        first.language(),
        first.wordCount(),
        first.readingTimeSeconds(),
        first.excerpt(),
        tags,
        first.links(),
        first.entities(),
        first.related(),
        first.degraded());
  }

  private static List<String> tags(Enrichment enrichment) {
    return enrichment.tags().stream().map(EnrichedTag::label).toList();
  }

  /** Knows one word: whatever has it lies one way, everything else another; the text has it. */
  private static SemanticPass pass(String word) {
    Embedder embedder =
        text ->
            text.toLowerCase(Locale.ROOT).contains(word) ? new float[] {1, 0} : new float[] {0, 1};
    return new SemanticPass(models(Optional.of(embedder)), StepFailures.UNHEARD);
  }

  private static EmbeddingModels models(Optional<Embedder> english) {
    return new EmbeddingModels() {
      @Override
      public Optional<Embedder> of(String language) {
        return language.equals("en") ? english : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
