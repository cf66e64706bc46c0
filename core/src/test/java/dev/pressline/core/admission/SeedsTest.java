package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The two shapes of draft that Pressline was asked to publish first. */
class SeedsTest {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Test
  void aHexoExportOfOurOwnIsRead() throws IOException {
    Post post = admitted(file("export.txt", fixture("hexo-export.txt")));

    assertThat(post.content().title()).startsWith("The Lighthouse Keeper's Last Winter - A");
    assertThat(post.content().cover())
        .contains("https://pictures.example/lamp.jpeg?crop=1560%2C1040");
    assertThat(headings(post)).hasSize(3).last().isEqualTo("Reflections");
    assertThat(post.content().citations())
        .contains(
            new Citation(Optional.of("The Fog Horn"), "Ada Brunn comes ashore", Optional.empty()))
        .hasSize(3);
    assertThatItIsAHexoExport(post);
  }

  @Test
  void theHexoSeedIsRead() throws IOException {
    Post post = admitted(file("000.txt", seed("000_42b0f44ab55c35d4.txt")));

    assertThat(post.content().title())
        .isEqualTo("Sam Altman's Departure from OpenAI - A Turning Point in AI's Journey");
    assertThat(post.content().dates().published()).get().hasToString("2023-11-21T18:20:57Z");
    assertThat(post.content().tags()).containsExactly("tech");
    assertThat(headings(post))
        .containsExactly(
            "The Unexpected Turn: Altman Joins Microsoft",
            "The Underlying Rift: Differing Visions for AI's Future",
            "The Impact on OpenAI and the AI Landscape",
            "Reflections");
    assertThat(post.content().citations().stream().map(Citation::source).flatMap(Optional::stream))
        .containsExactly("Reuters", "TechCrunch", "Reuters");
    assertThatItIsAHexoExport(post);
  }

  @Test
  void aScrapedArticleOfOurOwnIsRead() throws IOException {
    String source = fixture("scraped-article.txt");
    Post post = admitted(file("scraped.txt", source));

    assertThat(post.content().title()).isEqualTo("Is Ada Brunn Leaving the Lighthouse?");
    assertThat(headings(post))
        .containsExactly(
            "The keeper’s short stay ashore",
            "Brunn’s return to the rock",
            "What is the relationship between the keeper and the pilots?");
    assertThat(post.content().body().text()).contains("have a seat. Brunn said");
    assertThat(post.content().body().html()).contains("href=\"https://boats.example/post\"");
    assertThatItIsAScrapedArticle(post, source);
  }

  @Test
  void theScrapedSeedIsRead() throws IOException {
    String source = seed("002_6594121bab236dcd.txt");
    Post post = admitted(file("002.txt", source));

    assertThat(post.content().title()).isEqualTo("Is Sam Altman Joining Microsoft?");
    assertThat(headings(post))
        .containsExactly(
            "Altman’s ouster and brief stint at Microsoft",
            "Altman’s return to OpenAI",
            "The Microsoft-OpenAI partnership",
            "What is the relationship between OpenAI and Microsoft?");
    assertThat(post.content().body().text()).contains("have a seat. Altman expressed");
    assertThatItIsAScrapedArticle(post, source);
  }

  private static void assertThatItIsAHexoExport(Post post) {
    PostContent content = post.content();
    assertThat(content.body().format()).isEqualTo(SourceFormat.MARKDOWN);
    assertThat(content.categories()).hasSize(2).first().isEqualTo(CategoryPath.of("News"));
    assertThat(content.extra()).containsEntry("feature", "true").containsKey("id");
    assertThat(content.body().html())
        .contains("<figure><img src=\"https://")
        .contains("<ul class=\"sources\">")
        .doesNotContain("<a href=");
    assertThat(warningCodes(post)).containsOnly("EMPTY_LINK_TO_PICTURE");
    assertThatNoWordIsLost(content.body().source().replaceAll("<[^>]*>", ""), post);
  }

  private static void assertThatItIsAScrapedArticle(Post post, String source) {
    PostContent content = post.content();
    assertThat(content.body().format()).isEqualTo(SourceFormat.TEXT);
    assertThat(Jsoup.parse(content.body().html()).select("ol > li")).hasSize(3);
    assertThat(content.body().text()).doesNotContain("also read").doesNotContain("Leave a Comment");
    assertThat(warningCodes(post)).containsExactly("FOOTNOTE_MARK_REMOVED", "RESIDUE_REMOVED");
    LinkHint hint = content.linkHints().getFirst();
    assertThat(hint.kind()).isEqualTo("also read");
    assertThat(content.body().text().substring(hint.position()))
        .as("what follows the hint")
        .startsWith(headings(post).get(1));
    assertThatNoWordIsLost(source, post);
  }

  private static void assertThatNoWordIsLost(String source, Post post) {
    PostContent content = post.content();
    StringBuilder kept = new StringBuilder(content.title() + " " + content.body().text());
    content
        .linkHints()
        .forEach(hint -> kept.append(' ').append(hint.kind()).append(' ').append(hint.title()));
    post.warnings().forEach(warning -> kept.append(' ').append(warning.message()));
    List<String> words = Arrays.asList(WORDS.split(kept));
    assertThat(words)
        .containsAll(
            Arrays.stream(WORDS.split(source))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList());
  }

  private static List<String> headings(Post post) {
    return Jsoup.parse(post.content().body().html()).select("h2").eachText();
  }

  private static String seed(String name) throws IOException {
    return Files.readString(SharedFolder.require("seeds/" + name));
  }

  private static String fixture(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/drafts").resolve(name));
  }
}
