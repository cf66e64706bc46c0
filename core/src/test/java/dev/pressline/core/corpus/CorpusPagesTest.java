package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real pages give their articles. */
@Tag("corpus")
class CorpusPagesTest {
  @Test
  void pagesOfMozillasReadabilityGiveTheArticlesThatFirefoxShows() {
    PageFactsAgreement facts = new PageFactsAgreement();

    Pages.Compared pages = Pages.ofReadability(facts);

    pages.all().forEach(Agreement::print);
    facts.all().forEach(Tally::print);
    assertThat(pages.mine().mean()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void pagesOfTheArticleExtractionBenchmarkGiveTheirArticles() {
    Pages.Compared pages = Pages.ofArticleExtraction();

    pages.all().forEach(Agreement::print);
    assertThat(pages.mine().mean()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void pagesScrapedAsPlainTextGiveTheirArticles() {
    Pages.Compared pages = Pages.scraped();

    pages.all().forEach(Agreement::print);
    assertThat(pages.mine().mean()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void textsThatAreNoPagesLoseNothing() {
    Tally texts = Pages.newsTexts();

    texts.print();
    assertThat(texts.differences()).isEmpty();
  }
}
