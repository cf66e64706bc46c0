package dev.pressline.core.enrichment.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectIndexTest {
  private static final PostId SPEAKING = new PostId("speaking");

  private final SubjectIndex index = new SubjectIndex(4);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Go Modules: v2 and Beyond                | See Go modules: v2 and beyond, by Jay.   | Go modules: v2 and beyond
          Go Modules: v2 and Beyond                | See go modules - V2 and Beyond.          | go modules - V2 and Beyond
          2016 Election: Giacomo Peru              | Together with Giacomo Peru of SSI.       | Giacomo Peru
          Introducing Action Text for Rails 6      | It comes with Action Text by default.    | Action Text
          The Rust Libz Blitz                      | after the Rust Libz Blitz.               | the Rust Libz Blitz
          An introduction to dependency injection  | Dependency Injection helps.              | Dependency Injection
          Rails 6.0.4 released today               | Rails 6.0.4 released today: news.        | Rails 6.0.4 released today
          Learners and their needs                 | a post on learners and their needs.      | learners and their needs
          全面 HTTPS 时代即将到来                    | 我发表过一篇文章：全面 HTTPS 时代即将到来。 | 全面 HTTPS 时代即将到来
          后缀自动机                                | 最好已经学会后缀自动机和其他。             | 后缀自动机
          تایپوگرافی در وب: بخش ۱                  | قبلا در مورد تایپوگرافی در وب نوشتم      | تایپوگرافی در وب
          """)
  void wordsOfATitleThatATextSpeaksOfAreFound(String title, String text, String words) {
    String language = title.contains("وب") ? "fa" : title.contains("后") ? "zh" : "en";
    put("about", title, language, title);
    put("speaking", "A day", language, text);
    index.settle();

    assertThat(found(text)).containsExactly(words + " -> about");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Better Way to Teach Programming | There is a better way to do it.   | two small words of a longer title
          Rails 6                           | Rails 6 is out.                   | a single word and a number
          Incremental Compilation           | It is incremental. Compilation!   | another sentence
          Incremental Compilation           | incremental-compilation           | a word of two parts
          Incremental Compilation 2         | Incremental Compilation 2.1 is it | another number
          Kafka                             | We use Kafka.                     | a single word
          """)
  void otherWordsAreNot(String title, String text, String why) {
    put("about", title, "en", title);
    put("speaking", "A day", "en", text);
    index.settle();

    assertThat(found(text)).as(why).isEmpty();
  }

  @Test
  void twoPostsAboutOneThingAreLinkedByNeither() {
    put("one", "Garden Radio: the plan", "en", "Garden Radio");
    put("two", "Garden Radio: the outcome", "en", "Garden Radio");
    put("speaking", "A day", "en", "We heard Garden Radio.");
    index.settle();
    assertThat(found("We heard Garden Radio.")).isEmpty();

    put("three", "Garden Radio", "en", "Garden Radio");

    assertThat(index.settle()).contains(SPEAKING);
    assertThat(found("We heard Garden Radio.")).containsExactly("Garden Radio -> three");
    assertThat(index.speakingOf(new PostId("three"))).contains(SPEAKING);
  }

  @Test
  void twoWordsThatTheWholeSiteSpeaksOfLeadNowhere() {
    put("about", "Garden Radio", "en", "What it is.  Garden Radio!");
    put("speaking", "A day", "en", "We heard Garden Radio.");
    index.settle();
    assertThat(found("We heard Garden Radio.")).hasSize(1);

    put("second", "A second day", "en", "Again Garden Radio.");
    put("third", "A third day", "en", "Garden Radio.");
    put("fourth", "A fourth day", "en", "And Garden Radio.");

    assertThat(index.settle()).contains(SPEAKING);
    assertThat(found("We heard Garden Radio.")).isEmpty();
  }

  @Test
  void twoWordsThatStandInTheTitleAloneLeadNowhere() {
    put("about", "Garden Radio", "en", "We listened all night.");
    put("speaking", "A day", "en", "We heard Garden Radio.");
    index.settle();

    assertThat(found("We heard Garden Radio.")).isEmpty();
  }

  @Test
  void aPostOfAnotherLanguageIsNotLinked() {
    put("about", "Incremental Compilation", "de", "Incremental Compilation");
    put("speaking", "A day", "en", "We have Incremental Compilation.");
    index.settle();

    assertThat(found("We have Incremental Compilation.")).isEmpty();
  }

  @Test
  void eachPostIsLinkedOnceAtTheFirstPlaceThatMayHoldALink() {
    String text = "Incremental Compilation and incremental compilation, or Incremental compilation";
    put("about", "Incremental Compilation", "en", "Incremental Compilation");
    put("speaking", "A day", "en", text);
    index.settle();

    assertThat(index.in(SPEAKING, text, new int[0], (start, _) -> start > 0))
        .containsExactly(new SubjectLink(new PostId("about"), 28, 51));
  }

  @Test
  void aPostThatIsGoneIsLinkedNoMore() {
    put("about", "Incremental Compilation", "en", "Incremental Compilation");
    put("speaking", "A day", "en", "Incremental Compilation.");
    index.settle();

    index.remove(new PostId("about"));

    assertThat(index.settle()).containsExactly(SPEAKING);
    assertThat(index.maySpeakOfOthers(SPEAKING)).isFalse();
  }

  @Test
  void aTextIsFoundByItsPairsHoweverManyTextsShareABucket() {
    PairPostings postings = new PairPostings();
    List<PostId> posts = IntStream.range(0, 300).mapToObj(i -> new PostId("post" + i)).toList();
    for (PostId post : posts) {
      postings.put(post, WordPairs.of("Tea and " + post.value() + " milk", "en"));
    }
    posts.stream().filter(post -> post.value().endsWith("3")).forEach(postings::remove);

    assertThat(postings.withAll(WordPairs.of("post17 milk", "en")))
        .containsExactly(new PostId("post17"));
    assertThat(postings.withAll(WordPairs.of("post13 milk", "en"))).isEmpty();
    assertThat(postings.withAll(WordPairs.of("Tea post17. Post18 milk", "en"))).isEmpty();
  }

  private void put(String post, String title, String language, String text) {
    index.put(new PostId(post), title, language, WordPairs.of(text, language));
  }

  private List<String> found(String text) {
    return index.in(SPEAKING, text, new int[0], (_, _) -> true).stream()
        .map(link -> text.substring(link.start(), link.end()) + " -> " + link.target().value())
        .toList();
  }
}
