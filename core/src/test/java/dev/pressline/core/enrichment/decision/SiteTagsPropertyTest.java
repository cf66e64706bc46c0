package dev.pressline.core.enrichment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.decision.TagEdit.Decided;
import dev.pressline.core.enrichment.decision.TagRuling.Becomes;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import dev.pressline.core.enrichment.decision.TagRuling.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

class SiteTagsPropertyTest {
  private static final List<String> TAGS = List.of("a", "A", "b", "c", "d", "e f", "e-f", "E F");

  @Property(tries = 500)
  void whatIsShownStaysAsItIs(@ForAll("decisions") List<TagDecision> decisions) {
    SiteTags tags = SiteTags.of(decisions);

    for (String tag : TAGS) {
      Optional<String> shown = tags.shown(tag);
      assertThat(shown.flatMap(tags::shown)).isEqualTo(shown);
    }
  }

  @Property(tries = 500)
  void theOrderOfDecisionsDoesNotMatter(@ForAll("decisions") List<TagDecision> decisions) {
    SiteTags tags = SiteTags.of(decisions);
    SiteTags reversed = SiteTags.of(decisions.reversed());

    for (String tag : TAGS) {
      assertThat(reversed.shown(tag)).isEqualTo(tags.shown(tag));
    }
  }

  @Property(tries = 500)
  void whateverEditorsWishNothingGoesRoundInACircle(
      @ForAll("wishes") List<Tuple3<Integer, String, String>> wishes) {
    SiteTags tags = SiteTags.UNDECIDED;

    for (Tuple3<Integer, String, String> wish : wishes) {
      tags = after(tags, edit(new TagEditor("blog", tags), wish));
    }

    for (String tag : TAGS) {
      String end = tags.way(tag).getLast();
      assertThat(
              tags.rulingOf(end) instanceof Becomes(String label) && !SiteTags.isSame(label, end))
          .as("%s goes round in %s", tag, tags.decisions())
          .isFalse();
    }
  }

  private static TagEdit edit(TagEditor editor, Tuple3<Integer, String, String> wish) {
    return switch (wish.get1()) {
      case 0 -> editor.rename(wish.get2(), wish.get3());
      case 1 -> editor.merge(List.of("a", "b", wish.get2()), wish.get3());
      case 2 -> editor.block(List.of(wish.get2()));
      default -> editor.forget(List.of(wish.get2()));
    };
  }

  private static SiteTags after(SiteTags tags, TagEdit edit) {
    List<TagDecision> decisions = new ArrayList<>(tags.decisions());
    switch (edit) {
      case Decided decided -> decisions.addAll(decided.decisions());
      case TagEdit.Forgotten forgotten ->
          decisions.removeIf(
              decision ->
                  forgotten.tags().stream().anyMatch(tag -> SiteTags.isSame(tag, decision.tag())));
      case TagEdit.Refused _ -> {}
    }
    return SiteTags.of(decisions);
  }

  @Provide
  Arbitrary<List<TagDecision>> decisions() {
    Arbitrary<TagRuling> rulings =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(TAGS).map(Becomes::new)),
            Tuple.of(1, Arbitraries.of(new Kept(), new Blocked())));
    return Combinators.combine(Arbitraries.of(TAGS), rulings)
        .as((tag, ruling) -> new TagDecision("blog", tag, ruling))
        .list()
        .uniqueElements(decision -> TagDecision.keyOf(decision.tag()))
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Tuple3<Integer, String, String>>> wishes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.of(TAGS), Arbitraries.of(TAGS))
        .as(Tuple::of)
        .list()
        .ofMaxSize(12);
  }
}
