package dev.pressline.core.enrichment.decision;

import dev.pressline.core.enrichment.decision.TagEdit.Decided;
import dev.pressline.core.enrichment.decision.TagEdit.Forgotten;
import dev.pressline.core.enrichment.decision.TagEdit.Refused;
import dev.pressline.core.enrichment.decision.TagRuling.Becomes;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import dev.pressline.core.enrichment.decision.TagRuling.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers an editor's wishes about the tags of a site. What it lets through never leads round in a
 * circle, and never lets a tag vanish that nobody asked to block.
 *
 * @param site whose tags they are
 * @param tags what was decided until now
 */
public record TagEditor(String site, SiteTags tags) {
  /** Readers see the new tag in place of the old one. */
  public TagEdit rename(String old, String renamed) {
    return become(List.of(old), renamed);
  }

  /** The one tag is another name of the other, which readers see. */
  public TagEdit alias(String alias, String tag) {
    return SiteTags.isSame(alias, tag)
        ? new Refused(
            "%s and %s are one tag already; rename it to say how it is spelt."
                .formatted(alias, tag))
        : become(List.of(alias), tag);
  }

  /** Readers see one tag in place of all the others. */
  public TagEdit merge(List<String> merged, String into) {
    List<String> others = merged.stream().filter(tag -> !SiteTags.isSame(tag, into)).toList();
    return others.isEmpty()
        ? new Refused("There is nothing to merge into %s but itself.".formatted(into))
        : become(others, into);
  }

  /** Enrichment never adds the tags. */
  public TagEdit block(List<String> blocked) {
    Map<String, TagRuling> rulings = new LinkedHashMap<>();
    blocked.forEach(tag -> rulings.put(tag.strip(), new Blocked()));
    return decided(rulings, "%s: never added.".formatted(String.join(", ", rulings.keySet())));
  }

  /** What was decided about the tags no longer counts. */
  public TagEdit forget(List<String> forgotten) {
    List<String> unknown =
        forgotten.stream().filter(tag -> tags.rulingOf(tag) instanceof Kept).toList();
    return unknown.isEmpty()
        ? new Forgotten(
            forgotten,
            "Nothing is decided any more about %s.".formatted(String.join(", ", forgotten)))
        : new Refused(
            "Nothing was decided about %s; pressline tags list shows what was."
                .formatted(String.join(", ", unknown)));
  }

  private TagEdit become(List<String> from, String written) {
    String to = written.strip();
    if (tags.shown(to).isEmpty()) {
      String blocked = tags.way(to).getLast();
      return new Refused(
          "%s is blocked, so %s would never be shown. First: pressline tags forget \"%s\"."
              .formatted(blocked, String.join(", ", from), blocked));
    }
    Map<String, TagRuling> rulings = new LinkedHashMap<>();
    for (String tag : from) {
      Optional<String> circle = circle(tag, to);
      if (circle.isPresent()) {
        return new Refused(circle.get());
      }
      rulings.put(tag.strip(), new Becomes(to));
    }
    String end = tags.shown(to).orElse(to);
    return decided(rulings, "%s: shown as %s.".formatted(String.join(", ", rulings.keySet()), end));
  }

  /** To spell a tag anew is no circle. */
  private Optional<String> circle(String from, String to) {
    List<String> way = tags.way(to);
    boolean round =
        !SiteTags.isSame(from, to) && way.stream().anyMatch(tag -> SiteTags.isSame(tag, from));
    return round
        ? Optional.of(
            "That would go round in a circle, because it was decided that %s. First: pressline tags forget \"%s\"."
                .formatted(way.stream().collect(Collectors.joining(" becomes ")), to))
        : Optional.empty();
  }

  private TagEdit decided(Map<String, TagRuling> rulings, String told) {
    List<TagDecision> decisions = new ArrayList<>();
    for (Map.Entry<String, TagRuling> each : rulings.entrySet()) {
      if (TagDecision.keyOf(each.getKey()).isEmpty()) {
        return new Refused(
            "\"%s\" is no tag: it has no letter and no digit.".formatted(each.getKey()));
      }
      if (each.getValue() instanceof Becomes(String label) && TagDecision.keyOf(label).isEmpty()) {
        return new Refused("\"%s\" is no tag: it has no letter and no digit.".formatted(label));
      }
      if (!tags.rulingOf(each.getKey()).equals(each.getValue())) {
        decisions.add(new TagDecision(site, each.getKey(), each.getValue()));
      }
    }
    return new Decided(decisions, told);
  }
}
