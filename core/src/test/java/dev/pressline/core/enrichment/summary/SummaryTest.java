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
  void aSentenceNearlyAsGoodDoesNotTakeThePlaceOfTheFirst() {
    assertThat(
            first(
                "The crane and the quay",
                "The crane was repaired on the first Monday of the month by two men.",
                "Both the quay and the crane were repaired on Monday by two men."))
        .isTrue();
  }

  @Test
  void aSentenceThatAnnouncesIsBetterThanOneAsNear() {
    assertThat(
            first(
                "Notes",
                "The crane had been wet when we went there on Monday.",
                "This article tells of ropes that were wet on Monday."))
        .isFalse();
  }

  @Test
  void aSentenceThatGreetsAsksLeansOrIsTooShortIsWorse() {
    assertThat(
            first(
                "The crane of the harbour",
                "Hello to all friends of the crane of the harbour.",
                "The crane of the harbour was repaired on Monday by two men."))
        .isFalse();
    assertThat(
            first(
                "The crane of the harbour",
                "Why does the crane need a new drum this year?",
                "Wet ropes make the harbour crane slip on its drum."))
        .isFalse();
    assertThat(
            first(
                "The crane of the harbour",
                "It needs a new drum, and the ropes of the crane are wet.",
                "The crane of the harbour slips when its ropes are wet."))
        .isFalse();
    assertThat(
            first(
                "A new drum for the crane",
                "A drum for the crane!",
                "The crane of the harbour gets a new drum on Monday."))
        .isFalse();
  }

  private static boolean first(String title, String one, String other) {
    return Summary.of(title, List.of(one, other), ROOM).startsWith(one);
  }

  @Test
  void fromTheMiddleAtMostThreeSentencesAreTakenWhileTheyFillLessThanHalfTheRoom() {
    String one = "This post explains the crane of the harbour here.";
    String longer = " The second sentence is rather long and tells of ropes.";
    String third = " The third is rather long, too, and tells of drums and wheels.";

    assertThat(
            Summary.of("The crane", List.of("Hi!", one + " It slips. It turns. It is old."), ROOM))
        .isEqualTo(one + " It slips. It turns.");
    assertThat(Summary.of("The crane", List.of("Hi!", one + longer + third), ROOM))
        .isEqualTo(one + longer);
  }

  @Test
  void aLongSentenceIsCutBetweenWords() {
    String longer = "This post explains the crane and " + "every single rope of it, ".repeat(20);

    assertThat(Summary.of("The crane", List.of("Hi!", longer), ROOM - 2))
        .startsWith("This post")
        .endsWith("every single…");
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
