package dev.pressline.core.enrichment.words;

import dev.pressline.core.text.BundledLines;
import java.util.HashMap;
import java.util.Map;

/**
 * English words with the classes they may have and how rare they are, made of WordNet 3.0: classes
 * from its counts of tagged senses, rarity from the glosses, each as a document. A word that is not
 * in it is judged by its ending.
 */
final class Lexicon {
  private static final String FILE = "english-words.txt";
  private static final float STEPS_OF_RARITY = 10;
  private static final int SHORTEST_WITH_ENDING = 5;

  /** No words: the classes of all are told by nothing, and all are equally rare. */
  static final Lexicon NONE = new Lexicon(Map.of(), false);

  private static final Entry NOUN = entry("900000", Lexeme.RAREST);
  private static final Entry ADJECTIVE = entry("207000", Lexeme.RAREST);
  private static final Entry ADVERB = entry("000900", Lexeme.RAREST);
  private static final Entry PAST = entry("101070", Lexeme.RAREST);
  private static final Entry GERUND = entry("300006", Lexeme.RAREST);

  private final Map<String, Entry> entries;
  private final boolean readsEndings;

  /** Likelihoods of the classes, which make 1 together, and rarity. */
  static final class Entry {
    private final float[] likelihoods;
    private final float rarity;

    private Entry(float[] likelihoods, float rarity) {
      this.likelihoods = likelihoods;
      this.rarity = rarity;
    }

    float likelihood(WordClass wordClass) {
      return likelihoods[wordClass.ordinal()];
    }

    float rarity() {
      return rarity;
    }
  }

  private static final class English {
    private static final Lexicon WORDS = read();
  }

  private Lexicon(Map<String, Entry> entries, boolean readsEndings) {
    this.entries = entries;
    this.readsEndings = readsEndings;
  }

  /** The lexicon that comes with Pressline, read with the first English text. */
  static Lexicon english() {
    return English.WORDS;
  }

  /** What is known of the word, in lower case. */
  Entry of(String word) {
    Entry known = entries.get(word);
    if (known != null || !readsEndings) {
      return known == null ? NOUN : known;
    }
    int hyphen = word.lastIndexOf('-');
    return hyphen < 0 ? byEnding(word) : rarest(of(word.substring(hyphen + 1)));
  }

  private Entry byEnding(String word) {
    if (word.length() < SHORTEST_WITH_ENDING) {
      return NOUN;
    }
    if (word.endsWith("s") && !word.endsWith("ss")) {
      Entry singular = entries.get(word.substring(0, word.length() - 1));
      return singular == null ? NOUN : singular;
    }
    if (word.endsWith("ing")) {
      return GERUND;
    }
    if (word.endsWith("ed")) {
      return PAST;
    }
    if (word.endsWith("ly")) {
      return ADVERB;
    }
    return endsAsAdjective(word) ? ADJECTIVE : NOUN;
  }

  private static boolean endsAsAdjective(String word) {
    return word.endsWith("al")
        || word.endsWith("ic")
        || word.endsWith("ous")
        || word.endsWith("ive")
        || word.endsWith("able")
        || word.endsWith("ible")
        || word.endsWith("less")
        || word.endsWith("ful")
        || word.endsWith("ary");
  }

  private static Entry rarest(Entry last) {
    return new Entry(last.likelihoods, Lexeme.RAREST);
  }

  /** Tenths of the likelihood of each class, and the rarity. */
  static Entry entry(String tenths, float rarity) {
    float[] likelihoods = new float[WordClass.COUNT];
    float sum = 0;
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = tenths.charAt(i) - '0';
      sum += likelihoods[i];
    }
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] /= Math.max(1, sum);
    }
    return new Entry(likelihoods, rarity);
  }

  private static Lexicon read() {
    Map<String, Entry> entries = new HashMap<>(1 << 17);
    Map<String, Entry> shared = new HashMap<>();
    BundledLines.forEach(
        Lexicon.class,
        FILE,
        line -> {
          int blank = line.indexOf(' ');
          String rest = line.substring(blank + 1);
          entries.put(line.substring(0, blank), shared.computeIfAbsent(rest, Lexicon::parsed));
        });
    return new Lexicon(entries, true);
  }

  private static Entry parsed(String classesAndRarity) {
    int blank = classesAndRarity.indexOf(' ');
    float rarity = Integer.parseInt(classesAndRarity, blank + 1, classesAndRarity.length(), 10);
    return entry(classesAndRarity.substring(0, blank), rarity / STEPS_OF_RARITY);
  }
}
