package dev.pressline.store.search.query;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.search.query.AskedIndex.ids;
import static dev.pressline.store.search.query.AskedIndex.question;
import static dev.pressline.store.search.query.AskedIndex.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.search.index.Dimension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteSearchTest {
  @TempDir Path folder;
  private AskedIndex index;

  @BeforeEach
  void open() {
    index = new AskedIndex(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The mice were running, mice runs",
    "en, The mice were running, MICE",
    "de, Die Häuser am See, Haus",
    "fr, Un café à Paris, cafe",
    "pl, Jazda samochodami, samochod",
    "ja, 東京タワーに行きました, タワー",
    "ja, 東京タワーに行きました, 行く",
    "ko, 학교에서 공부했다, 학교",
    "zh, 人工智能改变新闻, 新闻",
    "zh-TW, 人工智慧改變新聞業, 智慧",
    "th, ฉันชอบภาษาไทย, ไทย",
    "ar, الكتب الجديدة, كتب",
    "und, Words of nowhere, nowhere",
    "tlh, nuqneH tlhIngan, nuqneh"
  })
  void aWordIsFoundInOtherFormsByTheRulesOfTheLanguage(String language, String text, String word) {
    index.put(
        post("a").language(language).html("<p>" + text + "</p>"),
        post("b").language(language).html("<p>1 2 3</p>"));

    assertThat(index.found(word)).containsExactly("a");
  }

  @Test
  void everyWordIsNeededAndWordsThatAreInEveryTextAreNot() {
    index.put(
        post("a").html("<p>Green tea from the hills.</p>"),
        post("b").html("<p>Green paint.</p>"),
        post("c").html("<p>Tea. And cake.</p>"));

    assertThat(index.found("green tea")).containsExactly("a");
    assertThat(index.found("the cake")).containsExactly("c");
    assertThat(index.found("the")).containsExactly("a");
    assertThat(index.found("!!!")).isEmpty();
  }

  @Test
  void aTitleCountsMoreThanATagAndATagMoreThanTheText() {
    index.put(
        post("text").html("<p>All about zebras, and about other animals.</p>"),
        post("tag").tags("Zebras"),
        post("title").title("Zebras"));

    assertThat(index.found("zebras")).containsExactly("title", "tag", "text");
  }

  @Test
  void ofPostsThatFitAlikeTheNewerComesFirst() {
    index.put(
        post("old").title("Tea").html("<p>.</p>").date(Instant.parse("2014-01-01T00:00:00Z")),
        post("new").title("Tea").html("<p>.</p>").date(Instant.parse("2024-05-01T00:00:00Z")),
        post("best").title("Tea and tea").date(Instant.parse("2004-01-01T00:00:00Z")).tags("Tea"));

    assertThat(index.found("tea")).endsWith("new", "old").hasSize(3).startsWith("best");
  }

  @Test
  void aPhraseIsFoundAsItStands() {
    index.put(
        post("a").html("<p>To be, or not to be.</p>"), post("b").html("<p>Not or be to be.</p>"));

    assertThat(index.found("\"to be or not\"")).containsExactly("a");
    assertThat(index.found("-\"or not to\" be")).containsExactly("b");
  }

  @Test
  void theBeginningOfAWordIsFoundWhereItIsAskedForOrBeingTyped() {
    index.put(post("a").html("<p>Photosynthesis in green leaves.</p>"), post("b").title("東京タワー"));

    assertThat(index.found("photos")).isEmpty();
    assertThat(index.found("photos*")).containsExactly("a");
    assertThat(ids(index.typing("green photosyn"))).containsExactly("a");
    assertThat(ids(index.typing("\"in green lea"))).isEmpty();
    assertThat(ids(index.typing("\"in green"))).containsExactly("a");
    assertThat(ids(index.typing("東"))).containsExactly("b");
    assertThat(index.typing("photosyn").hits().getFirst().snippetHtml())
        .contains("<mark>Photosynthesis</mark>");
  }

  @Test
  void postsAreNarrowedDownByWhatTheyAre() {
    index.put(
        post("a").tags("Green Tea").categories(CategoryPath.of("Food", "Sweet")),
        post("b")
            .addedTags(addedTag("green-tea", Origin.KEYPHRASE))
            .categories(CategoryPath.of("Food"))
            .language("pt-BR")
            .date(Instant.parse("2019-12-31T23:00:00Z")),
        post("c").tags("C++"));

    assertThat(index.found("tag:\"green tea\"")).containsExactlyInAnyOrder("a", "b");
    assertThat(index.found("tag:green-tea -category:food/sweet")).containsExactly("b");
    assertThat(index.found("category:food")).containsExactlyInAnyOrder("a", "b");
    assertThat(index.found("lang:pt")).containsExactly("b");
    assertThat(index.found("lang:PT_br year:2019")).containsExactly("b");
    assertThat(index.found("author:ada tag:c++")).containsExactly("c");
    assertThat(index.found("c++")).containsExactly("c");
    assertThat(index.found("")).containsExactly("a", "c", "b");
  }

  @Test
  void whatWasFoundIsCountedByItsValues() {
    index.put(
        post("a").tags("Tea", "Cake").categories(CategoryPath.of("Food", "Sweet")),
        post("b").tags("tea").language("de").date(Instant.parse("2019-06-01T00:00:00Z")),
        post("c").tags("tea"),
        post("d").title("Nothing"));

    assertThat(index.counted("tea", Dimension.TAG)).containsExactly("tea=3", "cake=1");
    assertThat(index.counted("tea", Dimension.CATEGORY)).containsExactly("food=1", "food/sweet=1");
    assertThat(index.counted("tea", Dimension.LANGUAGE)).containsExactly("en=2", "de=1");
    assertThat(index.counted("tea", Dimension.YEAR)).containsExactly("2024=2", "2019=1");
    assertThat(index.counted("tea", Dimension.AUTHOR)).containsExactly("ada=3");
    assertThat(index.ask("tea").facets().getFirst().values().getFirst().value().label())
        .isEqualTo("tea");
    assertThat(index.counted("nowhere", Dimension.TAG)).isEmpty();
  }

  @Test
  void whatWasLookedForIsMarkedAndNothingElseIsMarkup() {
    index.put(
        post("a")
            .title("Mice & <men>")
            .html(
                "<p>One sentence. "
                    + "Another about &lt;script&gt;mice&lt;/script&gt; that run.</p><p>More.</p>"),
        post("b").title("Of \"mice\"").excerpt("About <animals>.").html("<p>Else.</p>"));

    Results.Hit text = index.ask("mice run").hits().getFirst();
    assertThat(text.snippetHtml())
        .contains("&lt;script&gt;<mark>mice</mark>&lt;&#x2F;script&gt; that <mark>run</mark>.");
    assertThat(text.titleHtml()).isEqualTo("<mark>Mice</mark> &amp; &lt;men&gt;");
    Results.Hit title = index.ask("mice -runs").hits().getFirst();
    assertThat(title.titleHtml()).isEqualTo("Of &quot;<mark>mice</mark>&quot;");
    assertThat(title.snippetHtml()).isEqualTo("About &lt;animals&gt;.");
  }

  @Test
  void whatIsMarkedStandsWhereTheTextHasIt() {
    index.put(
        post("ja").language("ja").html("<p>昨日、東京タワーに行きました。楽しかった。</p>"),
        post("long").html("<p>" + "Filler words here. ".repeat(500) + "The needle is here.</p>"));

    assertThat(index.ask("タワー").hits().getFirst().snippetHtml())
        .contains("東京<mark>タワー</mark>に行きました。");
    assertThat(index.ask("needle").hits().getFirst().snippetHtml())
        .contains("The <mark>needle</mark> is here.")
        .hasSizeLessThan(400);
  }

  @Test
  void anAddressFindsThePostThatHasOrHadIt() {
    index.put(
        post("a").at("/new/", "/old/").title("A"),
        post("b").at("/gone/").withdrawn(new Withdrawal.Redirect("https://blog.example/old/")),
        post("c").at("/茶/").title("C"));

    assertThat(index.found("/new/")).containsExactly("a");
    assertThat(index.found("https://blog.example/old/")).containsExactly("a");
    assertThat(index.found("/gone/")).containsExactly("a");
    assertThat(index.found("https://blog.example/%E8%8C%B6/")).containsExactly("c");
    assertThat(index.found("/nowhere/")).isEmpty();
  }

  @Test
  void aSiteHasItsOwnPostsAndPagesFollowEachOther() {
    PublicationBuilder[] posts = new PublicationBuilder[25];
    Arrays.setAll(posts, n -> post("p%02d".formatted(n)).site(n % 5 == 0 ? "other" : "blog"));
    index.put(posts);
    Question all = question(wish("title", false));

    assertThat(index.ask(all).total()).isEqualTo(25);
    assertThat(index.ask(page(Optional.of("other"), 0)).total()).isEqualTo(5);
    assertThat(index.ask(page(Optional.of("nowhere"), 0)).hits()).isEmpty();
    List<String> first = ids(index.ask(page(Optional.of("blog"), 0)));
    List<String> second = ids(index.ask(page(Optional.of("blog"), 10)));
    assertThat(first).hasSize(10).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(10);
    assertThat(ids(index.ask(page(Optional.of("blog"), 20)))).isEmpty();
  }

  private static Question page(Optional<String> site, int first) {
    return new Question(site, wish("title", false), Question.Order.RELEVANCE, first, 10);
  }

  @Test
  void withdrawnAndReplacedTextsAreFoundNoMoreByAnOpenSearch() {
    index.put(post("a").title("Zebrafish"), post("b").title("Zebrafish"));
    assertThat(index.found("zebrafish")).hasSize(2);

    index.put(
        post("a").revision(2).withdrawn(new Withdrawal.Notice(Optional.empty())),
        post("b").revision(2).title("Goldfish"));

    assertThat(index.found("zebrafish")).isEmpty();
    assertThat(index.found("goldfish")).containsExactly("b");
  }

  @Test
  void withoutAnIndexItIsSaidThatThereIsNone() {
    try (SiteSearch search = SiteSearch.in(folder.resolve("nowhere"))) {
      assertThatThrownBy(() -> search.ask(question(wish("tea", false)), AskedIndex.NOW))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("there is no index yet");
    }
  }
}
