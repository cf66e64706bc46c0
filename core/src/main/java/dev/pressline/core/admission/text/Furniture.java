package dev.pressline.core.admission.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words by which a line of a scraped page shows that it belongs to the page, not to the article.
 */
final class Furniture {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_LEGAL_WORDS = 80;

  /** Heads of what stands around an article, and ends of what is left of a comment form. */
  private static final Pattern AROUND =
      words(
          "leave a (?:comment|reply)|(?:(?:post|add|view|show|read|see) )?(?:all )?\\d{0,6}"
              + " ?comments?(?: \\(\\d{1,6}\\)|:|\\.{3}| below)?|comentários|kommentare"
              + "|related(?: (?:stories|articles|posts|content|news|topics|items|links))?:?"
              + "|(?:post|article) navigation|more (?:from|stories|news|on|in|like this).{0,40}"
              + "|most (?:popular|read|viewed|shared|recent).{0,20}|recommended(?: for you)?"
              + "|you (?:may|might) (?:also )?like.{0,20}|trending(?: now)?|latest"
              + " (?:news|stories|posts|headlines).{0,20}|advertisement|sponsored.{0,20}|about the"
              + " author|share this(?: (?:article|story|post|page|with))?:?.{0,10}|read"
              + " (?:next|more|also):?|up next|around the web|promoted"
              + " stories|tags:?.{0,60}|categories|filed under.{0,60}|popular(?:"
              + " (?:posts|stories|now))?|don't miss|recent posts|previous (?:post|article).{0,60}"
              + "|next (?:post|article).{0,60}");

  private static final Pattern MENU =
      words(
          "home|menu|search|log ?in|log ?out|sign ?in|sign ?up|register|contact(?: us)?|about(?:"
              + " us)?|privacy(?: policy| notice)?|cookies?(?: policy)?|terms(?:"
              + " (?:of|and|&) .{3,12})?|subscribe|advertise(?: with us)?|careers|jobs|help|faq|rss"
              + "|facebook|twitter|instagram|youtube|pinterest|linkedin|skip to (?:main )?content"
              + "|sitemap|archives?|newsletters?|share|print|e-?mail|contato|publicidade|kontakt"
              + "|impressum|datenschutz|startseite|suche|anmelden|accueil|connexion|inicio|buscar"
              + "|contatti|cerca|главная|контакты|поиск|ホーム|検索|お問い合わせ"
              + "|.{0,60}(?:©|all rights reserved).{0,80}");

  /** What a page says about itself in whole sentences. */
  private static final Pattern LEGAL =
      words(
          "\\bcookies?\\b|\\brights reserved|©|privacy policy|terms (?:of|and|&)"
              + " (?:use|service|conditions)|newsletter|\\bsign up\\b|\\bsubscri|\\blog"
              + " ?in\\b|e-?mail address|javascript|\\bdatenschutz|\\bpolítica de privac|alle"
              + " rechte vorbehalten|todos os direitos");

  /** What never is a line of its own in anybody's text. */
  private static final Pattern NEVER_TEXT =
      words(
          "advertisement|(?:story|article) continues below.{0,20}|share this(?:"
              + " (?:article|story|post|page))?:?|leave a (?:comment|reply)|your e-?mail address"
              + " will not be published.{0,60}|required fields are marked.{0,10}|cancel reply"
              + "|(?:we use|this (?:web)?site uses) cookies.{0,90}");

  /** What stands in the middle of articles. */
  private static final Pattern INTERRUPTION =
      words("advert(?:isement)?|ad|anzeige|werbung|publicidade|(?:story|article) continues.{0,30}");

  private static final Set<Character> QUOTES = Set.of('"', '\'', '”', '’', '»', ')', ']');

  private Furniture() {}

  /** Whether the line heads or names something beside an article. */
  static boolean isAround(Line line) {
    return matches(AROUND, line);
  }

  /** Whether the line is one that only pages have: of a menu, a foot or a form. */
  static boolean isOfAPage(Line line) {
    return matches(AROUND, line) || matches(MENU, line);
  }

  /** Whether the line only interrupts an article, which goes on below it. */
  static boolean isInterruption(Line line) {
    return matches(INTERRUPTION, line);
  }

  /** Whether the line is no text wherever it stands alone. */
  static boolean isNeverText(Line line) {
    return matches(NEVER_TEXT, line);
  }

  /** Whether the line speaks of cookies, rights, subscriptions and the like. */
  static boolean isLegal(Line line) {
    return line.words() < MAX_LEGAL_WORDS && LEGAL.matcher(line.text()).find();
  }

  /** Whether a mark that ends a sentence or leads into a list is the last thing in the line. */
  static boolean endsSentence(Line line) {
    String text = line.stripped();
    int end = text.length();
    while (end > 0 && QUOTES.contains(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && ".!?…。！？:;".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean matches(Pattern words, Line line) {
    String text = line.stripped();
    return text.length() <= MAX_LENGTH && words.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static Pattern words(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
