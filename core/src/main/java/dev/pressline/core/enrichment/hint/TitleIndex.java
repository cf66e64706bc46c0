package dev.pressline.core.enrichment.hint;

import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The titles of a site's posts, found by how authors quote them: misspelt, cut short, with words
 * left out or added, or with the site's name behind.
 *
 * <p>Mutable and not thread-safe: a search needs the index for itself as well.
 */
public final class TitleIndex {
  private static final int CANDIDATES = 24;

  /** A part of the quote that was left aside tells less against a title than words it lacks. */
  private static final double DROPPED = 0.1;

  /** Two in a hundred quotes of titles that are not there score more; see ADR 21. */
  private static final double SURE = 0.66;

  private final Map<PostId, Integer> numbers = new HashMap<>();
  private final Map<List<TitleWord>, Integer> byWords = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final TitlePostings postings = new TitlePostings();
  private final List<Integer> free = new ArrayList<>();

  private static final class Entry {
    private final TitleWords words;
    private final int[] grams;
    private final SortedSet<PostId> posts = new TreeSet<>();

    Entry(TitleWords words) {
      this.words = words;
      this.grams = TitleGrams.of(words);
    }
  }

  private record Candidate(Entry entry, Alignment alignment, double dropped, double letters) {
    double likeness() {
      return TitleEvidence.likeness(alignment) - DROPPED * dropped;
    }
  }

  /** The post has the title; what was known of it before no longer counts. */
  public void put(PostId postId, String title) {
    remove(postId);
    TitleWords words = TitleWords.of(title);
    Integer number = byWords.get(words.words());
    if (number == null) {
      Entry entry = new Entry(words);
      number = place(entry);
      byWords.put(words.words(), number);
      postings.add(number, key(words), entry.grams);
      words.words().stream()
          .distinct()
          .forEach(word -> frequencies.merge(word.text(), 1, Integer::sum));
    }
    numbers.put(postId, number);
    entries.get(number).posts.add(postId);
  }

  private static String key(TitleWords words) {
    return words.words().stream().map(TitleWord::text).collect(Collectors.joining(" "));
  }

  private int place(Entry entry) {
    if (free.isEmpty()) {
      entries.add(entry);
      return entries.size() - 1;
    }
    int number = free.removeLast();
    entries.set(number, entry);
    return number;
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Integer number = numbers.remove(postId);
    if (number == null) {
      return;
    }
    Entry entry = entries.get(number);
    entry.posts.remove(postId);
    if (entry.posts.isEmpty()) {
      byWords.remove(entry.words.words());
      postings.remove(number, entry.grams);
      entry.words.words().stream()
          .distinct()
          .forEach(
              word ->
                  frequencies.computeIfPresent(
                      word.text(), (_, count) -> count == 1 ? null : count - 1));
      free.add(number);
    }
  }

  /** How many posts are known. */
  public int size() {
    return numbers.size();
  }

  /** The post meant, unless none is or it cannot be told which. */
  public Optional<TitleMatch> resolve(String quoted) {
    return best(quoted).flatMap(Found::match);
  }

  /** The likeliest post with what speaks for it. */
  public Optional<Found> best(String quoted) {
    List<Candidate> candidates = new ArrayList<>();
    for (Quote reading : Quote.readings(quoted)) {
      candidates.addAll(candidates(reading));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparing(candidate -> candidate.entry().posts.first()));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = candidates.getFirst();
    double second =
        candidates.stream()
            .filter(candidate -> candidate.entry() != best.entry())
            .mapToDouble(Candidate::likeness)
            .findFirst()
            .orElse(0);
    TitleEvidence evidence =
        TitleEvidence.of(
            best.alignment(), best.letters(), best.dropped(), best.likeness() - second);
    return Optional.of(new Found(best.entry().posts.first(), evidence));
  }

  /** A post and what speaks for it. */
  public record Found(PostId postId, TitleEvidence evidence) {
    /** The match, if the evidence makes it sure enough. */
    public Optional<TitleMatch> match() {
      return Optional.of(new TitleMatch(postId, TitleModel.probability(evidence)))
          .filter(match -> match.score() >= SURE);
    }
  }

  private List<Candidate> candidates(Quote reading) {
    TitleWords quote = TitleWords.of(reading.title());
    double dropped = weight(TitleWords.of(reading.siteName()));
    double share = dropped == 0 ? 0 : dropped / (dropped + weight(quote));
    int[] grams = TitleGrams.of(quote);
    List<Candidate> candidates = new ArrayList<>();
    for (int number : postings.closest(grams, byWords.size(), CANDIDATES)) {
      Entry entry = entries.get(number);
      Alignment alignment = Alignment.of(quote, entry.words, this::weight);
      candidates.add(
          new Candidate(entry, alignment, share, letters(grams, entry.grams, quote.cut())));
    }
    return candidates;
  }

  /** Pieces in both against the pieces of both (Dice), or of the quote if its end is missing. */
  private static double letters(int[] quote, int[] title, boolean cut) {
    double all = cut ? 2 * quote.length : quote.length + title.length;
    return all == 0 ? 0 : 2 * TitleGrams.shared(quote, title) / all;
  }

  private double weight(TitleWords title) {
    return title.words().stream().mapToDouble(this::weight).sum();
  }

  /** Inverse document frequency, smoothed (Spärck Jones 1972). */
  private double weight(TitleWord word) {
    int frequency = frequencies.getOrDefault(word.text(), 0);
    return Math.log(1 + (byWords.size() + 1.0) / (frequency + 1.0));
  }
}
