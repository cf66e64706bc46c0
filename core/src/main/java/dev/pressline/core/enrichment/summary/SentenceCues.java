package dev.pressline.core.enrichment.summary;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words by which a sentence says what its text is about, or that it needs the one before it. */
final class SentenceCues {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Whole words, by language. */
  private static final String ANNOUNCING =
      """
      (this|the following) (blog )?(post|article|series|tutorial|guide|talk|paper|page)
      today|(we|i) (announce|introduce|present|describe|show|explain|explore)
      (announc|introduc|present)(es|ed|ing)
      (dieser|diesem|diesen) (beitrag|artikel|post)
      cet article|ce billet
      este artículo|esta entrada|este post
      este artigo|neste artigo|neste post
      questo articolo|questo post
      эт(а|ой) стать(я|е)|в этом посте
      """;

  private static final String ANNOUNCING_WITHOUT_BLANKS = "本文|这篇文章|本篇|本記事|この記事";

  private static final String LEANING =
      """
      it|its|this|that|these|those|they|he|she|but|however|and|so|then|also|because|thus|therefore
      instead|still|or|yet|moreover|furthermore|for example|for instance|note|now|as such|if|click|you can
      es|er|sie|dies|diese|dieser|aber|doch|jedoch|und|also|daher|deshalb|dann|auch|zum beispiel
      il|elle|ils|elles|cela|ce|ces|mais|et|donc|ainsi|alors|par exemple
      ello|esto|eso|pero|sin embargo|y|entonces|así|por ejemplo
      这是|这样|这就|如上|如下|因此|但是|但|所以|不过|然后|而且|その|それ|しかし|そして|また|例えば
      ele|ela|isto|isso|mas|porém|e|então|assim|por exemplo
      """;

  /** A greeting, a name or a thank you says nothing of the text. */
  private static final String GREETING =
      """
      hi|hello|hey|dear|greetings|welcome|good (morning|evening|afternoon)|happy new year|howdy
      hallo|liebe|willkommen|guten (tag|morgen|abend)|moin|servus|herzlich willkommen
      bonjour|salut|bienvenue|chers|chères
      hola|bienvenid[oa]s?|buenos días|queridos
      olá|oi|bem-vind[oa]s?|ciao|salve|benvenut[oi]
      привет|здравствуйте|всем привет
      大家好|你好|嗨|各位|欢迎|こんにちは|皆さん|みなさん|お久しぶり|안녕하세요
      """;

  /** Looks for the edge of a word once, not once for each alternative. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "\\b(?:" + alternatives(ANNOUNCING) + ")\\b|" + ANNOUNCING_WITHOUT_BLANKS, FLAGS);

  private static final Pattern LEANS = Pattern.compile(first(LEANING), FLAGS);
  private static final Pattern GREETS = Pattern.compile(first(GREETING), FLAGS);

  private SentenceCues() {}

  /** Whether it says what the text does. */
  static boolean announces(String sentence) {
    return ANNOUNCES.matcher(sentence).find();
  }

  /**
   * Whether it begins with a word that refers to what was said before, as {@code this} does unless
   * the sentence announces something.
   */
  static boolean leans(String sentence) {
    return LEANS.matcher(sentence).lookingAt();
  }

  /** Whether it begins with a greeting. */
  static boolean greets(String sentence) {
    return GREETS.matcher(sentence).lookingAt();
  }

  private static String first(String table) {
    return "[\\s\"'“‘«¡¿(]*(?:" + alternatives(table) + ")(?![\\p{Ll}&&\\p{IsLatin}])";
  }

  private static String alternatives(String table) {
    return table.lines().map(String::strip).collect(Collectors.joining("|"));
  }
}
