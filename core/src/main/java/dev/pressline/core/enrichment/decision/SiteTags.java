package dev.pressline.core.enrichment.decision;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.decision.TagRuling.Becomes;
import dev.pressline.core.enrichment.decision.TagRuling.Blocked;
import dev.pressline.core.enrichment.decision.TagRuling.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decisions about the tags of one site, followed to their ends: what becomes A, which becomes
 * B, is shown as B. In which order they were taken does not matter.
 */
public final class SiteTags {
  /** Nothing was decided. */
  public static final SiteTags UNDECIDED = of(List.of());

  private final Map<String, TagDecision> decisions;
  private final String fingerprint;

  private SiteTags(Map<String, TagDecision> decisions) {
    this.decisions = decisions;
    this.fingerprint = Digest.SHA_256.hexOf(told(decisions.values()));
  }

  /** The decisions of one site; of those about one tag the last counts. */
  public static SiteTags of(Collection<TagDecision> decisions) {
    Map<String, TagDecision> byKey = new TreeMap<>();
    decisions.forEach(decision -> byKey.put(TagDecision.keyOf(decision.tag()), decision));
    return new SiteTags(byKey);
  }

  /** Sites with equal fingerprints have decided the same. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The decisions, by the keys of their tags. */
  public List<TagDecision> decisions() {
    return List.copyOf(decisions.values());
  }

  /**
   * What readers see for a tag that enrichment would add; nothing when it is blocked. Decisions
   * that lead round in a circle, as two editors at one time may write them, do not count.
   */
  public Optional<String> shown(String tag) {
    if (decisions.isEmpty()) {
      return Optional.of(tag);
    }
    List<String> way = way(tag);
    String end = way.getLast();
    return switch (rulingOf(end)) {
      case Kept() -> Optional.of(end);
      case Blocked() -> Optional.empty();
      case Becomes(String label) -> Optional.of(isSame(label, end) ? label : tag);
    };
  }

  /** The tags with those under which readers see them, so that none is added to its other name. */
  public List<String> withOtherNames(Collection<String> tags) {
    if (decisions.isEmpty()) {
      return List.copyOf(tags);
    }
    Set<String> names = new LinkedHashSet<>(tags);
    tags.forEach(tag -> names.add(way(tag).getLast()));
    return new ArrayList<>(names);
  }

  /** Each text after its length, so that no two lists of decisions are told alike. */
  private static String told(Collection<TagDecision> decisions) {
    return decisions.stream()
        .flatMap(
            decision ->
                switch (decision.ruling()) {
                  case Kept() -> Stream.of(decision.tag(), "kept", "");
                  case Blocked() -> Stream.of(decision.tag(), "blocked", "");
                  case Becomes(String label) -> Stream.of(decision.tag(), "becomes", label);
                })
        .map(text -> text.length() + ":" + text)
        .collect(Collectors.joining());
  }

  /** From the tag through all that it becomes; where it goes round in a circle, to the turn. */
  List<String> way(String tag) {
    List<String> way = new ArrayList<>(List.of(tag));
    Set<String> passed = new HashSet<>(Set.of(TagDecision.keyOf(tag)));
    while (rulingOf(way.getLast()) instanceof Becomes(String label)
        && passed.add(TagDecision.keyOf(label))) {
      way.add(label);
    }
    return way;
  }

  TagRuling rulingOf(String tag) {
    TagDecision decision = decisions.get(TagDecision.keyOf(tag));
    return decision == null ? new Kept() : decision.ruling();
  }

  static boolean isSame(String tag, String other) {
    return TagDecision.keyOf(tag).equals(TagDecision.keyOf(other));
  }
}
