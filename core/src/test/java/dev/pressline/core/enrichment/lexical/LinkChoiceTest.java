package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.catalogue.Entries.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.linking.Clue;
import dev.pressline.core.enrichment.linking.Mention;
import dev.pressline.core.text.TextStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkChoiceTest {
  private static final CatalogueEntry HARBOUR = organisation("Harbour");

  private final String html =
      "<h2>Harbour</h2><p>Harbour, then <code>Harbour</code> and Harbour again.</p>";
  private final TextStream stream = TextStream.parse(html);

  @Test
  void aSureMentionLetsTheFirstGoodOneBecomeTheLink() {
    assertThat(linked(mention(8, 0.84), mention(34, 0.95))).containsExactly(8);
  }

  @Test
  void aDoubtfulMentionIsNoLinkWhateverBacksIt() {
    assertThat(linked(mention(8, 0.79), mention(34, 0.95))).containsExactly(34);
  }

  @Test
  void noMentionIsALinkWhenNoneIsSure() {
    assertThat(linked(mention(8, 0.84), mention(34, 0.89))).isEmpty();
  }

  @Test
  void aMentionInAHeadingBacksTheOneInTheText() {
    assertThat(linked(mention(0, 0.95), mention(8, 0.84))).containsExactly(8);
  }

  @Test
  void aShortFormNeitherBacksNorBecomesALink() {
    Mention shortForm = new Mention(HARBOUR, 34, 41, Set.of(Clue.SURNAME), 0.99);

    assertThat(linked(mention(8, 0.84), shortForm)).isEmpty();
  }

  private static Mention mention(int start, double confidence) {
    return new Mention(HARBOUR, start, start + 7, Set.of(), confidence);
  }

  private List<Integer> linked(Mention... mentions) {
    EntityFacts facts = new EntityFacts(HARBOUR, List.of(mentions), false);
    return new LinkChoice(EnrichmentSettings.DEFAULTS, Zones.of(stream), stream.text())
        .links(List.of(facts), 1000).stream()
            .map(EnrichedLink::range)
            .map(range -> range.start())
            .toList();
  }
}
