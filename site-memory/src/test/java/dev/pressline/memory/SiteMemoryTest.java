package dev.pressline.memory;

import static dev.pressline.memory.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMemoryTest {
  private static final SitePost ASKING =
      post(99, "Dough", "How much yeast and flour does a dough need in the oven?");

  private final SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS);

  @AfterEach
  void forget() throws IOException {
    memory.close();
  }

  @Test
  void theNearestPostsAreThoseAboutTheSame() {
    SomePosts.tell(memory);

    assertThat(memory.around(ASKING).related())
        .hasSize(10)
        .allSatisfy(post -> assertThat(post.title()).startsWith("Bread"))
        .extracting(RelatedPost::score)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void aPostWithTagsOfItsOwnIsRelatedByThem() {
    memory.put(post(1, "Dough", "Yeast and flour.", "travel"), "/1/");
    memory.put(post(2, "Dough", "Yeast and flour.", "baking"), "/2/");
    memory.refresh();

    assertThat(memory.related(post(3, "Dough", "Yeast and flour.", "baking")))
        .extracting(RelatedPost::permalink)
        .containsExactly("/2/", "/1/");
  }

  @Test
  void aPostWithoutTagsIsRelatedByThoseItIsForeseenToGet() {
    SomePosts.tell(memory);

    assertThat(memory.related(ASKING)).isEqualTo(memory.around(ASKING).related()).isNotEmpty();
  }

  @Test
  void aPostWithoutTagsIsForeseenThoseOfItsNeighbours() {
    SomePosts.tell(memory);

    List<VocabularyTag> tags = memory.around(ASKING).tags();

    assertThat(tags).extracting(VocabularyTag::slug).startsWith("baking", "web-dev");
    assertThat(tags).allSatisfy(tag -> assertThat(tag.probability()).isBetween(0.0, 1.0));
  }

  @Test
  void aPostIsNoNeighbourAndNoWitnessOfItself() {
    memory.put(post(1, "Dough", "Yeast and flour.", "unheard"), "/1/");
    memory.refresh();

    assertThat(memory.around(post(1, "Dough", "Yeast and flour."))).isEqualTo(Neighbourhood.EMPTY);
  }

  @Test
  void postsThatShareOnlyATagAreRelated() {
    memory.put(post(1, "First", "Words.", "Web Dev"), "/1/");
    memory.refresh();

    assertThat(memory.around(post(2, "Second", "Others.", "webdev")).related())
        .extracting(RelatedPost::permalink)
        .containsExactly("/1/");
  }

  @Test
  void whatWasRemovedOrChangedNoLongerCounts() {
    SomePosts.tell(memory);
    for (int i = 2; i < 20; i += 2) {
      memory.remove(new PostId("blog/" + i));
    }
    memory.put(post(0, "Bread of today", "Flour and yeast.", "pastry"), "/new/");
    memory.refresh();

    Neighbourhood around = memory.around(ASKING);

    assertThat(around.related()).extracting(RelatedPost::permalink).containsExactly("/new/");
    assertThat(around.tags()).extracting(VocabularyTag::slug).contains("pastry");
    assertThat(around.tags()).extracting(VocabularyTag::slug).doesNotContain("baking");
    assertThat(memory.size()).isEqualTo(11);
  }

  @Test
  void wordsNewerThanTheLastCountAreKnown() {
    SomePosts.tell(memory);
    memory.put(post(50, "Sourdough", "Levain."), "/late/");
    memory.refresh();

    assertThat(memory.around(post(51, "Levain", "Sourdough.")).related())
        .extracting(RelatedPost::permalink)
        .containsExactly("/late/");
  }

  @Test
  void sitesDoNotMeet() {
    SomePosts.tell(memory);

    SitePost elsewhere = post("other", "other/1", ASKING.title(), ASKING.text(), List.of());

    assertThat(memory.around(elsewhere)).isEqualTo(Neighbourhood.EMPTY);
  }

  @Test
  void aTagIsLabelledAsMostPostsSpellIt() {
    memory.put(post(1, "One", "Flour.", "Machine Learning"), "/1/");
    memory.put(post(2, "Two", "Flour.", "machine-learning"), "/2/");
    memory.put(post(3, "Three", "Flour.", "Machine Learning"), "/3/");
    memory.refresh();

    assertThat(memory.around(post(4, "Four", "Flour.")).tags())
        .extracting(VocabularyTag::label, VocabularyTag::slug)
        .containsExactly(tuple("Machine Learning", "machine-learning"));
  }

  @ParameterizedTest
  @CsvSource({
    "de, Die Häuser der Städte, Haus und Stadt",
    "fr, les chevaux rapides, un cheval rapide",
    "ru, Кошки спят, кошка",
    "zh, 数据库的索引优化, 索引",
    "ja, 東京都の天気, 天気",
    "ko, 서울의 날씨, 날씨",
    "fa, کتاب‌های خوب, کتاب",
    "und, plain words, words"
  })
  void wordsAreFoundInTheirOtherForms(String language, String known, String asked) {
    SitePost post =
        new SitePost(
            new PostId("blog/1"),
            "blog",
            language,
            known,
            "",
            List.of(),
            List.of(),
            ASKING.publishedAt());
    memory.put(post, "/1/");
    memory.refresh();

    SitePost asking =
        new SitePost(
            new PostId("blog/2"),
            "blog",
            language,
            asked,
            "",
            List.of(),
            List.of(),
            ASKING.publishedAt());

    assertThat(memory.around(asking).related()).hasSize(1);
  }
}
