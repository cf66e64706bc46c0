package dev.pressline.core.enrichment.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a Korean word as it stands between spaces into its noun and the particles behind it; a verb
 * or an adjective is one word that no phrase holds. Particles take another form behind a consonant
 * than behind a vowel, which keeps most nouns that end like one whole: 전문가, 효과.
 */
final class KoreanGlyphs implements Glyphs {
  private static final WordLists LISTS = WordLists.read("korean-words.txt");
  private static final String CLEAR_PARTICLES = "을를은는에";
  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';
  private static final int LAST_SOUNDS = 28;
  private static final int LAST_SOUND_RIEUL = 8;
  private static final int SHORTEST = 2;
  private static final int MOST_PARTICLES = 3;

  @Override
  public boolean isSpaced() {
    return true;
  }

  @Override
  public List<Piece> cut(String run, Before before) {
    List<Piece> pieces = new ArrayList<>();
    int start = before == Before.NUMBER ? LISTS.lengthAt("counters", run, 0) : 0;
    String word = run.substring(start);
    boolean attached = before != Before.NOTHING;
    int noun = attached && isEnding(word) ? 0 : nounLength(word);
    if (noun < SHORTEST && before != Before.WORD) {
      noun = 0;
    }
    add(run, 0, start, Role.PARTICLE, pieces);
    add(run, start, start + noun, Role.CONTENT, pieces);
    add(run, start + noun, run.length(), Role.PARTICLE, pieces);
    return pieces;
  }

  private static void add(String run, int start, int end, Role role, List<Piece> pieces) {
    if (end > start) {
      pieces.add(Piece.of(run, start, end, role));
    }
  }

  /** Whether the word is nothing but particles, as behind a word of another script. */
  private static boolean isEnding(String word) {
    int at = 0;
    while (at < word.length()) {
      int length =
          Math.max(
              Math.max(
                  LISTS.lengthAt("behind-any", word, at), LISTS.lengthAt("behind-vowel", word, at)),
              Math.max(
                  LISTS.lengthAt("behind-consonant", word, at),
                  LISTS.lengthAt("light-verbs", word, at)));
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** How many syllables of the word are a noun; 0 when it holds none that a phrase may have. */
  private static int nounLength(String word) {
    String noun = word;
    for (int i = 0; i <= MOST_PARTICLES && !isWhole(noun); i++) {
      if (isFunction(noun) || isVerb(noun)) {
        return 0;
      }
      int length = withoutLightVerb(noun);
      length = length == noun.length() ? length - particle(noun) : length;
      if (length == noun.length()) {
        break;
      }
      noun = noun.substring(0, length);
    }
    return isFunction(noun) || isAdjective(noun) ? 0 : noun.length();
  }

  private static boolean isWhole(String word) {
    return LISTS.lengthAtEnd("whole", word) > 0;
  }

  private static boolean isFunction(String word) {
    return word.isEmpty() || LISTS.has("function", word) || LISTS.has("verb-stems", word);
  }

  /** A verb or an adjective, unless it is 하다 behind a noun or the ending of a noun: 기술자입니다. */
  private static boolean isVerb(String word) {
    for (int end = 1; end < word.length(); end++) {
      if (LISTS.has("stem-endings", word.substring(end))
          && LISTS.has("verb-stems", word.substring(0, end))) {
        return true;
      }
    }
    return LISTS.lengthAtEnd("verb-endings", word) > 0
        && withoutLightVerb(word) == word.length()
        && particle(word) < SHORTEST;
  }

  /** Of 배포합니다 the length of 배포; of 말했다 nothing. */
  private static int withoutLightVerb(String word) {
    for (int start = 0; start < word.length(); start++) {
      int length = word.length() - start;
      boolean apart = start == 0 || start >= SHORTEST || length >= SHORTEST;
      if (apart && LISTS.has("light-verbs", word.substring(start))) {
        return start < SHORTEST ? 0 : start;
      }
    }
    return word.length();
  }

  /**
   * The length of the longest particle at the end that agrees with what stands before it; a word of
   * two syllables is oftener a noun such as 지도 than one syllable with such a particle.
   */
  private static int particle(String word) {
    for (int start = 1; start < word.length(); start++) {
      boolean clear =
          start >= SHORTEST
              || word.length() > SHORTEST
              || CLEAR_PARTICLES.indexOf(word.charAt(start)) >= 0;
      if (clear && follows(word, start)) {
        return word.length() - start;
      }
    }
    return 0;
  }

  private static boolean follows(String word, int start) {
    String particle = word.substring(start);
    if (LISTS.has("behind-any", particle)) {
      return true;
    }
    int sound = lastSound(word.charAt(start - 1));
    boolean vowel = sound == 0 || (sound == LAST_SOUND_RIEUL && particle.startsWith("로"));
    return LISTS.has(vowel ? "behind-vowel" : "behind-consonant", particle);
  }

  /** The number of the consonant with which the syllable ends, 0 when it ends with its vowel. */
  private static int lastSound(char syllable) {
    boolean composed = syllable >= FIRST_SYLLABLE && syllable <= LAST_SYLLABLE;
    return composed ? (syllable - FIRST_SYLLABLE) % LAST_SOUNDS : 0;
  }

  /** 효율적 and 효율적인; nouns that end so are among the whole words. */
  private static boolean isAdjective(String noun) {
    String root = noun.endsWith("인") ? noun.substring(0, noun.length() - 1) : noun;
    return root.length() > SHORTEST && root.endsWith("적") && !isWhole(root);
  }
}
