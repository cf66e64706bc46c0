package dev.pressline.core.enrichment.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import opennlp.tools.stemmer.PorterStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** What is known of a language's words. Not to be shared by threads: stemmers are not. */
public final class Language {
  private static final Map<String, ALGORITHM> STEMMERS =
      Map.ofEntries(
          Map.entry("da", ALGORITHM.DANISH),
          Map.entry("de", ALGORITHM.GERMAN),
          Map.entry("es", ALGORITHM.SPANISH),
          Map.entry("fi", ALGORITHM.FINNISH),
          Map.entry("fr", ALGORITHM.FRENCH),
          Map.entry("hu", ALGORITHM.HUNGARIAN),
          Map.entry("it", ALGORITHM.ITALIAN),
          Map.entry("nl", ALGORITHM.DUTCH),
          Map.entry("no", ALGORITHM.NORWEGIAN),
          Map.entry("pt", ALGORITHM.PORTUGUESE),
          Map.entry("ro", ALGORITHM.ROMANIAN),
          Map.entry("ru", ALGORITHM.RUSSIAN),
          Map.entry("sv", ALGORITHM.SWEDISH),
          Map.entry("tr", ALGORITHM.TURKISH));

  /** Their words are cut by their scripts; the Latin words among them are read as English. */
  private static final Set<String> OF_GLYPHS = Set.of("zh", "ja", "ko");

  private static final int LONGEST_STEMMED = 40;

  /** English with nothing known but function words, to train for languages without a lexicon. */
  public static final Supplier<Language> PLAIN_ENGLISH =
      () ->
          new Language(
              FunctionWords.ENGLISH.plain(),
              Lexicon.NONE,
              new PorterStemmer()::stem,
              Glyphs.NONE,
              false);

  private final FunctionWords functionWords;
  private final Lexicon lexicon;
  private final UnaryOperator<String> stemmer;
  private final Glyphs glyphs;
  private final boolean lexical;

  private Language(
      FunctionWords functionWords,
      Lexicon lexicon,
      UnaryOperator<String> stemmer,
      Glyphs glyphs,
      boolean lexical) {
    this.lexical = lexical;
    this.glyphs = glyphs;
    this.functionWords = functionWords;
    this.lexicon = lexicon;
    this.stemmer = stemmer;
  }

  /** The language with the BCP 47 tag. */
  public static Language of(String tag) {
    String primary = primary(tag);
    FunctionWords functionWords = FunctionWords.of(primary);
    if (primary.equals("en")) {
      PorterStemmer porter = new PorterStemmer();
      return new Language(functionWords, Lexicon.english(), porter::stem, Glyphs.NONE, true);
    }
    if (OF_GLYPHS.contains(primary)) {
      return ofGlyphs(primary);
    }
    ALGORITHM algorithm = STEMMERS.get(primary);
    if (algorithm == null) {
      return new Language(functionWords, Lexicon.NONE, word -> word, Glyphs.NONE, false);
    }
    SnowballStemmer snowball = new SnowballStemmer(algorithm);
    return new Language(
        functionWords, Lexicon.NONE, word -> snowball.stem(word).toString(), Glyphs.NONE, false);
  }

  private static Language ofGlyphs(String primary) {
    PorterStemmer porter = new PorterStemmer();
    FunctionWords latin = FunctionWords.ENGLISH.plain();
    return switch (primary) {
      case "zh" -> new Language(latin, Lexicon.NONE, porter::stem, new ChineseGlyphs(), true);
      case "ja" ->
          new Language(
              latin.with(JapaneseGlyphs.functionWords()),
              Lexicon.NONE,
              word -> Katakana.isKatakana(word) ? Katakana.stem(word) : porter.stem(word),
              new JapaneseGlyphs(),
              false);
      default -> new Language(latin, Lexicon.NONE, porter::stem, new KoreanGlyphs(), false);
    };
  }

  /** Whether the classes of its words are known, as they are in English and Chinese only. */
  public boolean hasLexicon() {
    return lexical;
  }

  /** Whether capitals tell names from other words, as they do not among characters. */
  public boolean hasCapitals() {
    return glyphs == Glyphs.NONE;
  }

  /** Whether the function words of the language with the BCP 47 tag are known. */
  public static boolean isKnown(String tag) {
    return FunctionWords.know(tag) || OF_GLYPHS.contains(primary(tag));
  }

  /** What cuts the characters of scripts that set no words apart. */
  Glyphs glyphs() {
    return glyphs;
  }

  /** The word, in lower case, with what is known of it. */
  Lexeme lexeme(String word) {
    Role role = functionWords.role(word);
    boolean stemmed = role == Role.CONTENT && word.length() <= LONGEST_STEMMED;
    String stem = stemmed ? stemmer.apply(possessor(word)).replace("-", "") : word;
    return new Lexeme(word, stem, role, lexicon.of(word), Katakana.letters(word));
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** The word without the ending of a genitive. */
  private static String possessor(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }
}
