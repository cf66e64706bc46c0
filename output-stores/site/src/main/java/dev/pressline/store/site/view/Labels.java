package dev.pressline.store.site.view;

import dev.pressline.store.site.page.Listing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What a tag or category is called: the spelling most posts use, among equals the smallest. */
final class Labels {
  private static final Comparator<Map.Entry<String, Integer>> MOST_USED =
      Map.Entry.<String, Integer>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

  private final Map<Listing, Map<String, Integer>> uses = new HashMap<>();

  String of(Listing listing) {
    return uses.getOrDefault(listing, Map.of()).entrySet().stream()
        .max(MOST_USED)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Says whether the label is another now. */
  boolean add(Listing listing, String label) {
    String before = of(listing);
    uses.computeIfAbsent(listing, _ -> new HashMap<>()).merge(label, 1, Integer::sum);
    return !of(listing).equals(before);
  }

  /** Says whether the label is another now. */
  boolean remove(Listing listing, String label) {
    String before = of(listing);
    Map<String, Integer> labels = uses.computeIfAbsent(listing, _ -> new HashMap<>());
    labels.computeIfPresent(label, (_, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    if (labels.isEmpty()) {
      uses.remove(listing);
    }
    return !of(listing).equals(before);
  }
}
