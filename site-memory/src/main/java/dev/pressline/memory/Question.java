package dev.pressline.memory;

import dev.pressline.memory.index.Company;
import dev.pressline.memory.index.KnownWord;
import dev.pressline.memory.index.Neighbour;
import dev.pressline.memory.index.Snapshot;
import dev.pressline.memory.vocabulary.Alike;
import dev.pressline.memory.vocabulary.TagEvidence;
import dev.pressline.memory.words.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What a post asks the index of its site. */
record Question(Words words, MemorySettings settings) {
  List<Neighbour> nearest(Snapshot site) {
    return nearest(weightiestFirst(site), site);
  }

  /**
   * What speaks for which tags; dearer by far than the nearest posts alone.
   *
   * @param named tags that the post names, each with the words of its label
   * @param alike posts that mean much the same
   */
  TagEvidence evidence(SortedMap<String, List<String>> named, List<Alike> alike, Snapshot site) {
    List<KnownWord> known = weightiestFirst(site);
    Map<KnownWord, Company> companies = new LinkedHashMap<>();
    Set<String> missing = new HashSet<>();
    named.values().forEach(missing::addAll);
    for (KnownWord word : known.subList(0, Math.min(settings.tagWords(), known.size()))) {
      missing.remove(word.word());
      double weight = Math.sqrt(word.weight()) * rarity(word, site.size());
      companies.put(word.withWeight(weight), site.company(word, settings.companyPosts()));
    }
    for (KnownWord word : known) {
      if (missing.contains(word.word())) {
        companies.put(word.withWeight(0), site.company(word, settings.companyPosts()));
      }
    }
    return new TagEvidence(words, named, nearest(known, site), companies, alike);
  }

  private List<Neighbour> nearest(List<KnownWord> known, Snapshot site) {
    List<KnownWord> query = known.stream().limit(settings.queryWords()).toList();
    return site.nearest(query, settings.neighbours());
  }

  private record Weighed(KnownWord word, double weight) {}

  private List<KnownWord> weightiestFirst(Snapshot site) {
    int size = site.size();
    return site.known(words.weights()).stream()
        .map(word -> new Weighed(word, word.weight() * rarity(word, size)))
        .sorted(
            Comparator.comparingDouble((Weighed word) -> -word.weight())
                .thenComparing(word -> word.word().word()))
        .map(Weighed::word)
        .toList();
  }

  private static double rarity(KnownWord word, int posts) {
    return Math.log1p(posts / (double) word.posts());
  }
}
