package dev.pressline.core.enrichment.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final int ROOM = 200;

  @Test
  void aGoodBeginningIsTheSummary() {
    List<String> paragraphs =
        List.of("The ferry to Kelp Island sails again from Monday. Tickets cost four crowns.");

    assertThat(Summary.of("The ferry sails again", paragraphs, ROOM))
        .isEqualTo("The ferry to Kelp Island sails again from Monday. Tickets cost four crowns.");
  }

  @Test
  void aGreetingIsNot() {
    assertThat(
            Summary.of(
                "The ferry sails again",
                List.of("Hello everyone!", "The ferry to Kelp Island sails again from Monday."),
                ROOM))
        .isEqualTo("The ferry to Kelp Island sails again from Monday.");
    assertThat(Summary.of("渡轮复航", List.of("大家好！前往海带岛的渡轮从星期一起重新开航，票价为四克朗，请提前预订座位。"), ROOM))
        .isEqualTo("前往海带岛的渡轮从星期一起重新开航，票价为四克朗，请提前预订座位。");
  }

  @Test
  void aSentenceThatSaysWhatThePostDoesIsBetterThanItsWayThere() {
    assertThat(
            Summary.of(
                "Tuning the harbour crane",
                List.of(
                    "We have had a lot of rain this summer, and nobody knew where to go with it.",
                    "This post shows how to tune the harbour crane for wet ropes. It took a week."),
                ROOM))
        .isEqualTo("This post shows how to tune the harbour crane for wet ropes. It took a week.");
  }

  @Test
  void aLongSentenceIsCutBetweenWords() {
    String longer = "This post explains the crane and " + "every single rope of it, ".repeat(20);

    assertThat(Summary.of("The crane", List.of("Hi!", longer), ROOM))
        .startsWith("This post")
        .endsWith("every single rope…");
  }

  @Test
  void sentencesEndAtMarksOfTheirScript() {
    assertThat(Sentences.of("One. Mr. Two! 三。「四！」五？ Six"))
        .containsExactly("One.", "Mr. Two!", "三。", "「四！」", "五？", "Six");
  }

  @Property(tries = 200)
  void aSummaryFitsItsRoom(
      @ForAll String title, @ForAll List<String> paragraphs, @ForAll @IntRange(min = 1) int limit) {
    String summary = Summary.of(title, paragraphs, Math.min(limit, 500));

    assertThat(Excerpt.room(summary)).isLessThanOrEqualTo(Math.min(limit, 500) + 1);
  }
}
