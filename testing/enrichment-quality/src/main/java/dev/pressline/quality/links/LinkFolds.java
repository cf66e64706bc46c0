package dev.pressline.quality.links;

import dev.pressline.core.enrichment.linking.EntityLinker;
import dev.pressline.core.enrichment.linking.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Every mention in the gold texts, as sure as texts other than its own teach: the texts are cut
 * into five parts, and each part is judged by weights learned from the other four (repeated
 * cross-validation). Several cuts, since a single one says little of rare mistakes.
 */
final class LinkFolds {
  /** How often the texts are cut. */
  static final int CUTS = 4;

  private static final int PARTS = 5;

  private final List<Map<GoldText, List<Mention>>> cuts;

  private LinkFolds(List<Map<GoldText, List<Mention>>> cuts) {
    this.cuts = cuts;
  }

  static LinkFolds of(List<GoldText> texts, EntityLinker linker) {
    Map<GoldText, List<Mention>> found = new LinkedHashMap<>();
    texts.forEach(text -> found.put(text, LinkWeights.mentions(text, linker)));
    return new LinkFolds(IntStream.range(0, CUTS).mapToObj(cut -> judged(found, cut)).toList());
  }

  /** The counts of a text, all cuts together. */
  Tally sum(GoldText text, Function<List<Mention>, Tally> tally) {
    return cuts.stream()
        .map(cut -> tally.apply(cut.getOrDefault(text, List.of())))
        .reduce(Tally.NOTHING, Tally::plus);
  }

  private static Map<GoldText, List<Mention>> judged(Map<GoldText, List<Mention>> found, int cut) {
    List<GoldText> shuffled = new ArrayList<>(found.keySet());
    Collections.shuffle(shuffled, new Random(cut));
    Map<GoldText, List<Mention>> judged = new LinkedHashMap<>();
    for (int part = 0; part < PARTS; part++) {
      List<GoldText> texts = part(shuffled, part);
      Map<GoldText, List<Mention>> others = new LinkedHashMap<>(found);
      others.keySet().removeAll(texts);
      LinkWeights weights = LinkWeights.learned(others);
      for (GoldText text : texts) {
        judged.put(
            text, found.getOrDefault(text, List.of()).stream().map(weights::judged).toList());
      }
    }
    return judged;
  }

  private static List<GoldText> part(List<GoldText> shuffled, int part) {
    return IntStream.range(0, shuffled.size())
        .filter(i -> i % PARTS == part)
        .mapToObj(shuffled::get)
        .toList();
  }
}
