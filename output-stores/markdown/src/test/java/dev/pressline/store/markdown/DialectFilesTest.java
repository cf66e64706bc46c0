package dev.pressline.store.markdown;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.markdown.dialect.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialectFilesTest {
  @TempDir Path folder;

  private static PublicationBuilder tea() {
    return post("tea")
        .title("Tea: a \"short\" note")
        .at("/2026/tea/", "/old/tea/")
        .date(Instant.parse("2026-01-31T18:30:00Z"))
        .updated(Instant.parse("2026-02-01T07:00:00Z"))
        .categories(CategoryPath.of("Food", "Drinks"), CategoryPath.of("Notes"))
        .tags("tea", "yes", "2026")
        .addedTags(addedTag("Tea", Origin.KEYPHRASE), addedTag("green tea", Origin.KEYPHRASE))
        .extra("sticky", "true")
        .html(
            "<p>Tea is <strong>hot</strong>.</p><pre><code class=\"language-sh\">boil\n"
                + "</code></pre>");
  }

  @Test
  void hexoFindsItsKeysAndTheTimeOnTheWall() {
    Generator hexo = written(Dialect.HEXO);

    assertThat(hexo.file("source/_posts/tea.md"))
        .isEqualTo(
            """
            ---
            title: "Tea: a \\"short\\" note"
            date: 2026-01-31 18:30:00
            updated: 2026-02-01 07:00:00
            lang: en
            author: Ada
            categories: [[Food, Drinks], [Notes]]
            tags: [tea, "yes", "2026", green tea]
            permalink: "/2026/tea/"
            alias: ["/old/tea/"]
            enrich: false
            sticky: true
            ---
            Tea is **hot**.

            ```sh
            boil
            ```
            """);
  }

  @Test
  void hugoFindsItsKeysAndFlatCategories() {
    Generator hugo = written(Dialect.HUGO);

    assertThat(hugo.file("content/posts/tea.md"))
        .startsWith(
            """
            ---
            title: "Tea: a \\"short\\" note"
            date: 2026-01-31T18:30:00+00:00
            lastmod: 2026-02-01T07:00:00+00:00
            language: en
            author: Ada
            categories: [Food, Drinks, Notes]
            tags: [tea, "yes", "2026", green tea]
            url: "/2026/tea/"
            aliases: ["/old/tea/"]
            enrich: false
            sticky: true
            ---
            """);
  }

  @Test
  void jekyllFindsTheDayInTheNameAndALayout() {
    Generator jekyll = written(Dialect.JEKYLL);

    assertThat(jekyll.file("_posts/2026-01-31-tea.md"))
        .startsWith(
            """
            ---
            title: "Tea: a \\"short\\" note"
            date: 2026-01-31 18:30:00 +0000
            last_modified_at: 2026-02-01 07:00:00 +0000
            lang: en
            author: Ada
            categories: [[Food, Drinks], [Notes]]
            tags: [tea, "yes", "2026", green tea]
            permalink: "/2026/tea/"
            redirect_from: ["/old/tea/"]
            enrich: false
            layout: post
            sticky: true
            ---
            """);
  }

  @Test
  void aPostWithdrawnWithANoticeStaysAndSaysSoAndOneThatIsGoneHasNoFile() {
    Generator hexo = written(Dialect.HEXO);

    hexo.publish(
        tea().revision(2).withdrawn(new Withdrawal.Notice(Optional.of("Wrong {{ facts }}."))),
        post("b"),
        post("b").revision(2).withdrawn(new Withdrawal.Gone()));

    assertThat(hexo.shown()).containsOnlyKeys("source/_posts/tea.md");
    assertThat(hexo.file("source/_posts/tea.md"))
        .contains("---\n<p><strong>Wrong &#123;&#123; facts }}.</strong></p>\n\nTea is **hot**.");
  }

  @Test
  void aRedirectIsAPageWhereTheGeneratorCopiesFilesFrom() {
    for (Dialect dialect : Dialect.values()) {
      Generator generator = written(dialect);

      generator.publish(tea().revision(2).withdrawn(new Withdrawal.Redirect("/2026/coffee/")));

      String file = dialect.shown() + "2026/tea/index.html";
      assertThat(generator.shown()).containsOnlyKeys(file);
      assertThat(generator.file(file)).contains("content=\"0; url=/2026/coffee/\"");
    }
  }

  private Generator written(Dialect dialect) {
    Generator generator = Generator.in(folder.resolve(dialect.name()), dialect);
    generator.publish(tea());
    return generator;
  }
}
