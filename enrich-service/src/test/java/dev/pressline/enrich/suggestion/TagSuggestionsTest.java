package dev.pressline.enrich.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Publication.State;
import dev.pressline.enrich.Drafts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagSuggestionsTest {
  private static final PostId ASKING = new PostId("blog/asking");
  private static final double LIKELY = 0.3;
  private static final Meaning BREAD = Meaning.of(new float[] {1, 0});

  private final TagSuggestions suggestions = new TagSuggestions("blog");

  @BeforeEach
  void publishPostsAboutBread() {
    for (int i = 0; i < 10; i++) {
      publish("bread-" + i, "# Bread " + i + "\n\nFlour, water and yeast in the oven.", "Baking");
      publish("broker-" + i, "# Broker " + i + "\n\nPartitions and offsets.", "Kafka");
    }
  }

  @AfterEach
  void forget() throws IOException {
    suggestions.close();
  }

  @Test
  void aTagOfPostsAboutTheSameIsSuggestedWithThosePosts() {
    publish("asking", "# Loaf\n\nFlour, water and yeast.", "Travel");

    assertThat(suggested(SiteTags.UNDECIDED))
        .singleElement()
        .satisfies(
            suggestion -> {
              assertThat(suggestion.tag()).isEqualTo("Baking");
              assertThat(suggestion.postId()).isEqualTo(ASKING);
              assertThat(suggestion.probability()).isGreaterThan(LIKELY);
              assertThat(suggestion.like())
                  .hasSize(2)
                  .allSatisfy(title -> assertThat(title).startsWith("Bread"));
            });
  }

  @Test
  void whatThePostHasIsNotSuggested() {
    publish("asking", "# Loaf\n\nFlour, water and yeast.", "baking");

    assertThat(suggested(SiteTags.UNDECIDED)).isEmpty();
  }

  @Test
  void whatEnrichmentAddedIsNotSuggested() {
    EnrichedTag added = new EnrichedTag("Baking", "baking", Origin.CATALOGUE, 1, List.of());
    publish("asking", "# Loaf\n\nFlour, water and yeast.", "Travel", added);

    assertThat(suggested(SiteTags.UNDECIDED)).isEmpty();
  }

  @Test
  void whatAnEditorBlockedIsNotSuggested() {
    publish("asking", "# Loaf\n\nFlour, water and yeast.", "Travel");

    assertThat(suggested(SiteTags.of(List.of(new TagDecision("blog", "Baking", new Blocked())))))
        .isEmpty();
  }

  @Test
  void aPostThatSharesNoWordGetsTheTagsOfThoseThatMeanTheSame() {
    publish("asking", "# Sourdough\n\nCrumb and crust.", "Travel");
    assertThat(suggested(SiteTags.UNDECIDED)).isEmpty();

    for (int i = 0; i < 10; i++) {
      understand("bread-" + i, BREAD);
      understand("broker-" + i, Meaning.of(new float[] {0, 1}));
    }
    understand("asking", BREAD);

    assertThat(suggested(SiteTags.UNDECIDED))
        .extracting(TagSuggestion::tag)
        .containsExactly("Baking");
  }

  @Test
  void aPostThatIsGoneIsNotAsked() {
    publish("asking", "# Loaf\n\nFlour, water and yeast.", "Travel");
    suggestions.published("blog/asking", Optional.empty());

    assertThat(suggestions.posts()).hasSize(20).doesNotContain(ASKING);
    assertThat(suggested(SiteTags.UNDECIDED)).isEmpty();
  }

  private List<TagSuggestion> suggested(SiteTags decided) {
    return suggestions.of(List.of(ASKING), decided, LIKELY);
  }

  private void understand(String name, Meaning meaning) {
    Post post = Drafts.admitted(name, "# A\n\nText.");
    suggestions.understood(
        "blog/" + name,
        Optional.of(
            new EnrichedPost(post, enrichment(List.of()), Optional.of(meaning), Optional.empty())));
  }

  private void publish(String name, String source, String tag, EnrichedTag... added) {
    Post post = Drafts.admitted(name, "---\ntags: [" + tag + "]\n---\n" + source);
    suggestions.published(
        "blog/" + name,
        Optional.of(
            new Publication(
                post.postId(),
                "blog",
                post.revision(),
                new State.Live(Optional.empty()),
                "/" + name + "/",
                "https://blog.example/" + name + "/",
                List.of(),
                Instant.EPOCH,
                post.content(),
                post.content().body().html(),
                enrichment(List.of(added)))));
  }

  private static Enrichment enrichment(List<EnrichedTag> tags) {
    return new Enrichment("v", 1, "en", 1, 1, "", tags, List.of(), List.of(), List.of(), List.of());
  }
}
