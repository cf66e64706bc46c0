package dev.pressline.core.enrichment.duplicate;

import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of a site, found by what they say in the same words. Candidates share a band of
 * min-hashes; then their runs of two words are compared, and what many posts of the site say, such
 * as the frame of announcements, counts little.
 *
 * <p>Mutable and not thread-safe: a search needs the index for itself as well. A post takes about
 * two kilobytes.
 */
public final class NearDuplicates {
  /** Chosen on half of the real posts beside the project; see ADR 21. */
  public static final double LEAST_RESEMBLANCE = 0.33;

  /** Posts whose titles have different numbers are sequels, unless they say the very same. */
  private static final double THE_SAME = 0.95;

  private static final int CANDIDATES = 200;

  /** Texts of fewer runs say too little to be told apart. */
  private static final int LEAST_SHINGLES = 8;

  private final Map<PostId, Integer> numbers = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private final BandIndex bands = new BandIndex();
  private final ShingleCounts counts = new ShingleCounts();

  private final double leastResemblance;

  private record Entry(PostId postId, TitleNumbers numbers, Sketch sketch) {}

  /** No posts yet. */
  public NearDuplicates() {
    this(LEAST_RESEMBLANCE);
  }

  /**
   * No posts yet.
   *
   * @param leastResemblance what resembles less is not found, between 0 and 1
   */
  public NearDuplicates(double leastResemblance) {
    this.leastResemblance = leastResemblance;
  }

  /** The post is live with this title and text; what was known of it before no longer counts. */
  public void put(WrittenPost post) {
    remove(post.postId());
    int[] shingles = Shingles.of(post.text());
    if (shingles.length < LEAST_SHINGLES) {
      return;
    }
    Entry entry = new Entry(post.postId(), TitleNumbers.of(post.title()), Sketch.of(shingles));
    int number = free.isEmpty() ? entries.size() : free.removeLast();
    if (number == entries.size()) {
      entries.add(entry);
    } else {
      entries.set(number, entry);
    }
    numbers.put(post.postId(), number);
    bands.add(number, MinHash.bands(shingles));
    counts.add(entry.sketch().shingles());
    while (counts.isFull()) {
      counts.grow();
      numbers.values().forEach(known -> counts.add(entries.get(known).sketch().shingles()));
    }
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Integer number = numbers.remove(postId);
    if (number != null) {
      counts.remove(entries.get(number).sketch().shingles());
      bands.remove(number);
      free.add(number);
    }
  }

  /** How many posts are known. */
  public int size() {
    return numbers.size();
  }

  /** The posts that say nearly the same, the post itself left out, closest first. */
  public List<NearDuplicate> find(WrittenPost post, int limit) {
    int[] shingles = Shingles.of(post.text());
    if (shingles.length < LEAST_SHINGLES) {
      return List.of();
    }
    Entry query = new Entry(post.postId(), TitleNumbers.of(post.title()), Sketch.of(shingles));
    Rarity rarity = new Rarity(numbers.size(), counts);
    return Arrays.stream(bands.closest(MinHash.bands(shingles), CANDIDATES))
        .mapToObj(entries::get)
        .filter(entry -> !entry.postId().equals(post.postId()))
        .flatMap(entry -> compared(query, entry, rarity).stream())
        .sorted(
            Comparator.comparingDouble(NearDuplicate::resemblance)
                .reversed()
                .thenComparing(NearDuplicate::postId))
        .limit(limit)
        .toList();
  }

  /** What the other resembles the one, if it is a duplicate; neither has to be known. */
  public Optional<NearDuplicate> compared(WrittenPost one, WrittenPost other) {
    Entry query = entry(one);
    return query.sketch().shingles().length < LEAST_SHINGLES
        ? Optional.empty()
        : compared(query, entry(other), new Rarity(numbers.size(), counts));
  }

  private static Entry entry(WrittenPost post) {
    return new Entry(
        post.postId(), TitleNumbers.of(post.title()), Sketch.of(Shingles.of(post.text())));
  }

  private Optional<NearDuplicate> compared(Entry query, Entry entry, Rarity rarity) {
    double resemblance = query.sketch().resemblance(entry.sketch(), rarity::of);
    double least =
        query.numbers().contradict(entry.numbers())
            ? Math.max(THE_SAME, leastResemblance)
            : leastResemblance;
    return resemblance >= least
        ? Optional.of(new NearDuplicate(entry.postId(), resemblance))
        : Optional.empty();
  }
}
