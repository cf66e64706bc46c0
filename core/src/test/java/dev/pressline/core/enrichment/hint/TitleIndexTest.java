package dev.pressline.core.enrichment.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleIndexTest {
  private static final PostId BREAD = new PostId("blog/bread");
  private static final PostId CHEESE = new PostId("blog/cheese");

  private final TitleIndex index = new TitleIndex();

  @BeforeEach
  void someTitles() {
    index.put(BREAD, "How we learned to bake rye bread in a lighthouse");
    index.put(CHEESE, "A cheese that nobody in the harbour wanted to taste");
    List.of(
            "Harbour Planner 4.1.2 has been released",
            "Harbour Planner 4.1.3 has been released",
            "Goats of the northern islands",
            "Notes from the annual meeting of keepers",
            "灯塔里的面包怎么烤",
            "Tides for beginners, part 1",
            "Tides for beginners, part 2")
        .forEach(title -> index.put(new PostId("blog/" + title), title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How we learned to bake rye bread in a lighthouse",
        "HOW WE LEARNED TO BAKE RYE BREAD IN A LIGHTHOUSE",
        "how we learnt to bake rey bread in a lighthouse",
        "How we learned to bake bread in a lighthouse",
        "“How we learned to bake rye bread in a lighthouse!”",
        "How we learned to bake rye bread in a lighthouse | The Harbour Gazette",
        "How we learned to bake rye br..."
      })
  void aTitleIsFoundAsAuthorsQuoteIt(String quoted) {
    assertThat(index.resolve(quoted)).map(TitleMatch::postId).contains(BREAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Planner 4.1.4 has been released",
        "Tides for beginners, part 3",
        "How we learned to catch herring in a storm",
        "Sheep of the southern hills",
        "Lighthouse",
        "|",
        ""
      })
  void whatIsNoTitleOfTheSiteIsRefused(String quoted) {
    assertThat(index.resolve(quoted)).isEmpty();
  }

  @Test
  void aNumberTellsAnnouncementsApart() {
    assertThat(index.resolve("harbour planner 4.1.3 has ben released"))
        .map(TitleMatch::postId)
        .contains(new PostId("blog/Harbour Planner 4.1.3 has been released"));
  }

  @Test
  void aTitleWithoutSpacesIsFoundWithASlip() {
    assertThat(index.resolve("灯塔里的面包怎么考"))
        .map(TitleMatch::postId)
        .contains(new PostId("blog/灯塔里的面包怎么烤"));
  }

  @Test
  void aPostThatAppearsLaterIsFoundThen() {
    String title = "The ferry that never left";
    assertThat(index.resolve(title)).isEmpty();

    index.put(new PostId("blog/ferry"), title);

    assertThat(index.resolve(title)).map(TitleMatch::postId).contains(new PostId("blog/ferry"));
  }

  @Test
  void aPostThatIsGoneOrHasAnotherTitleIsNotFound() {
    index.remove(CHEESE);
    index.put(BREAD, "Something else entirely");

    assertThat(index.resolve("A cheese that nobody in the harbour wanted to taste")).isEmpty();
    assertThat(index.resolve("How we learned to bake rye bread in a lighthouse")).isEmpty();
    assertThat(index.size()).isEqualTo(8);
  }

  @Test
  void ofTwoPostsWithOneTitleTheFirstByIdIsMeant() {
    index.put(new PostId("blog/a"), "Goats of the Northern Islands");

    assertThat(index.resolve("goats of the northern islands"))
        .map(TitleMatch::postId)
        .contains(new PostId("blog/Goats of the northern islands"));
  }
}
