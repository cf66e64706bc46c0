package dev.pressline.core.enrichment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.decision.TagEdit.Decided;
import dev.pressline.core.enrichment.decision.TagEdit.Forgotten;
import dev.pressline.core.enrichment.decision.TagEdit.Refused;
import dev.pressline.core.enrichment.decision.TagRuling.Becomes;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagEditorTest {
  private static final TagDecision JS = becomes("JS", "JavaScript");
  private static final TagDecision SPAM = new TagDecision("blog", "Spam", new Blocked());

  @Test
  void aRenamedTagIsShownUnderItsNewNameWhateverItsSpelling() {
    Decided edit = (Decided) editor().rename("js", "JavaScript");

    assertThat(edit.decisions()).containsExactly(becomes("js", "JavaScript"));
    assertThat(edit.told()).isEqualTo("js: shown as JavaScript.");
    SiteTags tags = SiteTags.of(edit.decisions());
    assertThat(tags.shown("JS")).contains("JavaScript");
    assertThat(tags.shown("J.S.")).contains("JavaScript");
    assertThat(tags.shown("JSON")).contains("JSON");
  }

  @Test
  void aDecisionHasTheSameKeyHoweverItsTagIsSpelt() {
    assertThat(TagDecision.recordKey("blog", "Web Dev")).isEqualTo("blog/webdev");
    assertThat(TagDecision.recordKey("blog", "web-dev")).isEqualTo("blog/webdev");
    assertThat(List.of("C", "C#", "C++")).extracting(TagDecision::keyOf).doesNotHaveDuplicates();
  }

  @Test
  void theSpellingOfATagCanBeDecided() {
    Decided edit = (Decided) editor().rename("postgresql", "PostgreSQL");

    assertThat(SiteTags.of(edit.decisions()).shown("Postgresql")).contains("PostgreSQL");
    assertThat(editor().alias("web-dev", "Web Dev").told()).contains("are one tag already");
  }

  @Test
  void decisionsAreFollowedToTheirEnds() {
    assertThat(editor(JS).rename("JavaScript", "ECMAScript"))
        .isEqualTo(
            new Decided(
                List.of(becomes("JavaScript", "ECMAScript")), "JavaScript: shown as ECMAScript."));
    SiteTags tags = SiteTags.of(List.of(JS, becomes("JavaScript", "ECMAScript")));
    assertThat(tags.shown("js")).contains("ECMAScript");
    assertThat(editor(JS).alias("node js", "JS").told()).isEqualTo("node js: shown as JavaScript.");
  }

  @Test
  void aCircleIsRefusedWithTheWayRoundAndTheRemedy() {
    TagEditor editor = editor(JS, becomes("JavaScript", "ECMAScript"));

    assertThat(editor.alias("ECMAScript", "js"))
        .isEqualTo(
            new Refused(
                "That would go round in a circle, because it was decided that js becomes JavaScript"
                    + " becomes ECMAScript. First: pressline tags forget \"js\"."));
  }

  @Test
  void circlesThatTwoEditorsWroteAtOneTimeDoNotCount() {
    SiteTags tags = SiteTags.of(List.of(becomes("a", "b"), becomes("b", "c"), becomes("c", "b")));

    assertThat(tags.shown("a")).contains("a");
    assertThat(tags.shown("b")).contains("b");
    assertThat(tags.shown("c")).contains("c");
  }

  @Test
  void aTagThatVanishesHasBeenBlocked() {
    assertThat(editor(SPAM).rename("ads", "spam"))
        .isEqualTo(
            new Refused(
                "spam is blocked, so ads would never be shown. First: pressline tags forget"
                    + " \"spam\"."));
    SiteTags tags = SiteTags.of(List.of(SPAM, becomes("ads", "spam")));
    assertThat(tags.shown("Ads")).isEmpty();
  }

  @Test
  void allOfAMergeIsDecidedOrNothing() {
    assertThat(editor(JS).merge(List.of("js", "ES6", "javascript"), "JavaScript"))
        .isEqualTo(
            new Decided(List.of(becomes("ES6", "JavaScript")), "js, ES6: shown as JavaScript."));
    assertThat(editor(JS).merge(List.of("ES6", "JavaScript"), "JS")).isInstanceOf(Refused.class);
    assertThat(editor().merge(List.of("a"), "A").told()).contains("nothing to merge");
    assertThat(editor().merge(List.of("a", "!!!"), "b").told()).contains("\"!!!\" is no tag");
    assertThat(editor().rename("a", "?").told()).contains("is no tag");
  }

  @Test
  void whatWasDecidedCanBeForgotten() {
    assertThat(editor(JS, SPAM).forget(List.of("js", "spam"))).isInstanceOf(Forgotten.class);
    assertThat(editor(JS).forget(List.of("js", "Java")).told())
        .isEqualTo("Nothing was decided about Java; pressline tags list shows what was.");
  }

  @Test
  void everySiteHasItsOwnDecisions() {
    TagDecisions decisions = TagDecisions.of(List.of(JS));

    assertThat(decisions.ofSite("blog").shown("JS")).contains("JavaScript");
    assertThat(decisions.ofSite("shop").shown("JS")).contains("JS");
  }

  private static TagEditor editor(TagDecision... decisions) {
    return new TagEditor("blog", SiteTags.of(List.of(decisions)));
  }

  private static TagDecision becomes(String tag, String label) {
    return new TagDecision("blog", tag, new Becomes(label));
  }
}
