package dev.pressline.quality.links;

import dev.pressline.core.enrichment.linking.Mention;
import dev.pressline.quality.links.GoldText.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts of right and wrong links.
 *
 * @param proposed links inside the marked part
 * @param right those of them that a mark agrees with
 * @param wanted marks with an entity of the catalogue
 * @param found those of them that a link agrees with
 */
record Tally(int proposed, int right, int wanted, int found) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0);

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her",
          "hers", "it", "its", "they", "them", "their", "who", "whose", "this", "that", "these",
          "those");

  /** How a link must lie over a mark to agree with it. */
  enum Match {
    SAME_STRETCH,
    OVERLAP;

    boolean holds(Label label, Mention mention) {
      return this == SAME_STRETCH
          ? label.start() == mention.start() && label.end() == mention.end()
          : label.overlaps(mention.start(), mention.end());
    }
  }

  Tally plus(Tally other) {
    return new Tally(
        proposed + other.proposed, right + other.right, wanted + other.wanted, found + other.found);
  }

  double precision() {
    return proposed == 0 ? 0 : (double) right / proposed;
  }

  double recall() {
    return wanted == 0 ? 0 : (double) found / wanted;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /**
   * The counts of one text.
   *
   * @param wanted which of its marks are to be found
   */
  static Tally of(GoldText text, List<Mention> mentions, Match match, Predicate<Label> wanted) {
    int proposed = 0;
    int right = 0;
    for (Mention mention : mentions) {
      boolean agrees = agrees(text, mention, match);
      if (agrees || counts(text, mention)) {
        proposed++;
        right += agrees ? 1 : 0;
      }
    }
    int needed = 0;
    int found = 0;
    for (Label label : needed(text, mentions, wanted)) {
      needed++;
      found += mentions.stream().anyMatch(mention -> agrees(label, mention, match)) ? 1 : 0;
    }
    return new Tally(proposed, right, needed, found);
  }

  /** Whether a mark agrees with the mention. */
  static boolean agrees(GoldText text, Mention mention, Match match) {
    return isInside(text, mention)
        && text.labels().stream()
            .anyMatch(label -> !label.optional() && agrees(label, mention, match));
  }

  /** Whether the mention lies in the marked part, and not where it is optional. */
  static boolean counts(GoldText text, Mention mention) {
    return isInside(text, mention)
        && text.labels().stream()
            .noneMatch(label -> label.optional() && label.overlaps(mention.start(), mention.end()));
  }

  /** Whether the mark is a name: it has a capital and is no pronoun. */
  static boolean isName(GoldText text, Label label) {
    String surface = text.surface(label);
    return surface.codePoints().anyMatch(Character::isUpperCase)
        && !PRONOUNS.contains(surface.toLowerCase(Locale.ROOT));
  }

  private static boolean isInside(GoldText text, Mention mention) {
    return mention.start() >= text.from() && mention.end() <= text.to();
  }

  private static boolean agrees(Label label, Mention mention, Match match) {
    return label.entityId().equals(mention.entry().entityId()) && match.holds(label, mention);
  }

  /**
   * Of marks inside each other either the outer or the inner ones are to be found: the outer when
   * there is no other or a link has its stretch, else the inner.
   */
  private static List<Label> needed(
      GoldText text, List<Mention> mentions, Predicate<Label> wanted) {
    List<Label> needed = new ArrayList<>();
    Set<Integer> hidden = new HashSet<>();
    for (Label label : text.labels()) {
      boolean outerHidden = label.parent().filter(hidden::contains).isPresent();
      boolean whole =
          !hasWantedChild(text, label, wanted)
              || mentions.stream().anyMatch(m -> Match.SAME_STRETCH.holds(label, m));
      if (outerHidden || whole) {
        hidden.add(label.id());
      }
      if (!outerHidden && whole && !label.optional() && wanted.test(label)) {
        needed.add(label);
      }
    }
    return needed;
  }

  private static boolean hasWantedChild(GoldText text, Label label, Predicate<Label> wanted) {
    return text.labels().stream()
        .anyMatch(
            child ->
                child.parent().filter(parent -> parent == label.id()).isPresent()
                    && (wanted.test(child) || hasWantedChild(text, child, wanted)));
  }
}
