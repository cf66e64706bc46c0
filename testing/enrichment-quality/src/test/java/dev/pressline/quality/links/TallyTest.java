package dev.pressline.quality.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.linking.Mention;
import dev.pressline.quality.links.GoldText.Label;
import dev.pressline.quality.links.Tally.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Label WHOLE = new Label(0, 0, 11, "Q1", Optional.empty(), false);
  private static final Label PART = new Label(1, 0, 4, "Q2", Optional.of(0), false);

  @Test
  void anotherStretchIsRightOnlyByOverlap() {
    GoldText text = text(WHOLE);
    List<Mention> links = List.of(link(0, 4, "Q1"));

    assertThat(tally(text, links, Match.SAME_STRETCH)).isEqualTo(new Tally(1, 0, 1, 0));
    assertThat(tally(text, links, Match.OVERLAP)).isEqualTo(new Tally(1, 1, 1, 1));
  }

  @Test
  void ofMarksInsideEachOtherTheOnesThatWereTriedAreWanted() {
    GoldText text = text(WHOLE, PART);

    assertThat(tally(text, List.of(link(0, 11, "Q1")), Match.SAME_STRETCH))
        .isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(tally(text, List.of(link(0, 4, "Q2")), Match.SAME_STRETCH))
        .isEqualTo(new Tally(1, 1, 1, 1));
  }

  @Test
  void anOptionalMarkCountsNeitherWay() {
    GoldText text = text(new Label(0, 0, 4, "Q2", Optional.empty(), true));

    assertThat(tally(text, List.of(link(0, 4, "Q2")), Match.SAME_STRETCH)).isEqualTo(Tally.NOTHING);
    assertThat(tally(text, List.of(link(12, 18, "Q3")), Match.SAME_STRETCH))
        .isEqualTo(new Tally(1, 0, 0, 0));
  }

  private static GoldText text(Label... labels) {
    return new GoldText("set", 0, "York Castle, Durham.", 0, 20, List.of(labels));
  }

  private static Tally tally(GoldText text, List<Mention> links, Match match) {
    return Tally.of(text, links, match, _ -> true);
  }

  private static Mention link(int start, int end, String id) {
    CatalogueEntry entry =
        new CatalogueEntry(
            id, id, List.of(), EntityType.OTHER, Optional.empty(), Optional.empty(), false);
    return new Mention(entry, start, end, Set.of(), 1);
  }
}
