package dev.pressline.core.enrichment.words;

import dev.pressline.core.text.BundledLines;
import java.util.Locale;

/**
 * Chinese words of up to four characters with what they may be and how rare they are, made of
 * jieba's dictionary. It is read with the first Chinese text and takes some 3 MB.
 */
final class ChineseLexicon {
  /** Characters that a word has at most. */
  static final int LONGEST = 4;

  /** What a character costs that is in no word, in tenths of the logarithm of its odds. */
  static final int UNKNOWN = 190;

  private static final String FILE = "chinese-words.txt";
  private static final int SLOTS = 1 << 18;
  private static final int COST_BITS = 8;
  private static final float STEPS = 10;

  /** A gloss, by which the rarity of English words is measured, has about ten words. */
  private static final float WORDS_OF_GLOSS = 2.3f;

  /** What the file calls the words, with the likelihoods of their classes. */
  private enum Sort {
    NOUN(Role.CONTENT, "900000"),
    DEED(Role.CONTENT, "520003"),
    VERB(Role.CONTENT, "190000"),
    ADJECTIVE(Role.CONTENT, "109000"),
    ATTRIBUTE(Role.CONTENT, "406000"),
    DETERMINER(Role.DETERMINER, "000900"),
    PREPOSITION(Role.PREPOSITION, "000900"),
    PRONOUN(Role.PRONOUN, "000900"),
    AUXILIARY(Role.AUXILIARY, "000900"),
    PARTICLE(Role.PARTICLE, "000900");

    private final Role role;
    private final String tenths;

    Sort(Role role, String tenths) {
      this.role = role;
      this.tenths = tenths;
    }
  }

  private static final Sort[] SORTS = Sort.values();
  private static final ChineseLexicon BUNDLED = read();

  private final long[] keys = new long[SLOTS];
  private final short[] values = new short[SLOTS];

  private ChineseLexicon() {}

  /** The key of a word whose key without its last character is given; 0 is that of no character. */
  static long key(long begun, char next) {
    return begun << Character.SIZE | next;
  }

  private static long key(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = key(key, word.charAt(i));
    }
    return key;
  }

  /** What the word costs, in tenths of the logarithm of its odds; negative when it is unknown. */
  static int cost(long key) {
    int value = BUNDLED.values[BUNDLED.slot(key)];
    return value == 0 ? -1 : value & ((1 << COST_BITS) - 1);
  }

  /** The word with what is known of it. */
  static Lexeme lexeme(String word) {
    long key = key(word);
    int value = BUNDLED.values[BUNDLED.slot(key)];
    Sort sort = value == 0 ? Sort.NOUN : SORTS[(value >> COST_BITS) - 1];
    int cost = value == 0 ? UNKNOWN : value & ((1 << COST_BITS) - 1);
    float rarity = Math.clamp(cost / STEPS - WORDS_OF_GLOSS, 0, Lexeme.RAREST);
    Lexicon.Entry entry = Lexicon.entry(sort.tenths, rarity);
    return new Lexeme(word, word, sort.role, entry, word.length());
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & (SLOTS - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private void put(String word, Sort sort, int cost) {
    long key = key(word);
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = (short) ((sort.ordinal() + 1) << COST_BITS | cost);
  }

  private static ChineseLexicon read() {
    ChineseLexicon lexicon = new ChineseLexicon();
    BundledLines.forEach(ChineseLexicon.class, FILE, lexicon::putAll);
    return lexicon;
  }

  /** A line of the file. */
  private void putAll(String line) {
    String[] fields = line.split(" ");
    Sort sort = Sort.valueOf(fields[0].toUpperCase(Locale.ROOT));
    int cost = Integer.parseInt(fields[1]);
    for (int i = 2; i < fields.length; i++) {
      put(fields[i], sort, cost);
    }
  }
}
