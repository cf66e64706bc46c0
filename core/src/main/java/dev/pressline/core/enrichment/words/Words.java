package dev.pressline.core.enrichment.words;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Token.Gap;
import dev.pressline.core.catalogue.Token.Kind;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Glyphs.Before;
import dev.pressline.core.enrichment.words.Glyphs.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into words as phrases are made of: {@code state-of-the-art}, {@code Node.js}, {@code
 * C++} and {@code CI/CD} are one word each.
 */
public final class Words {
  private static final int LONGEST_ABBREVIATION = 6;

  /** Behind them particles go on, as behind the word that they close. */
  private static final String CLOSING = ")]\"'”’」』〉》%";

  private final Tokens tokens;
  private final Language language;
  private final Excluded excluded;
  private final Map<String, Lexeme> lexemes = new HashMap<>();
  private final List<Word> words = new ArrayList<>();
  private int at;
  private boolean broken = true;

  /** Tells what of a text holds no words, such as code. */
  @FunctionalInterface
  public interface Excluded {
    /** Nothing is excluded. */
    Excluded NOTHING = (_, _) -> false;

    /** Whether any of the stretch from start, inclusive, to end, exclusive, is excluded. */
    boolean touches(int start, int end);
  }

  private Words(Tokens tokens, Language language, Excluded excluded) {
    this.tokens = tokens;
    this.language = language;
    this.excluded = excluded;
  }

  /** The words of the text that are not excluded, in order. */
  public static List<Word> of(Tokens tokens, Language language, Excluded excluded) {
    return new Words(tokens, language, excluded).cut();
  }

  private List<Word> cut() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      broken |= token.gap() == Gap.BREAK;
      if (token.kind() == Kind.GLYPH) {
        cutGlyphs();
        continue;
      }
      boolean word = (token.kind() == Kind.WORD && !token.folded().isEmpty()) || startsDotted(at);
      if (word && !isAccountOrCommand(at) && !excluded.touches(token.start(), token.end())) {
        int last = lastOfWord(at);
        add(at, last);
        broken = false;
        at = last + 1;
      } else {
        broken |= !isMiddleDot(at);
        at++;
      }
    }
    return words;
  }

  /** Between the names of one person: {@code スティーブ・ジョブズ}. */
  private boolean isMiddleDot(int index) {
    return tokens.get(index).folded().equals("・")
        && index > 0
        && index + 1 < tokens.size()
        && tokens.get(index).isGlued()
        && tokens.get(index + 1).isGlued()
        && isKatakana(tokens.get(index - 1))
        && isKatakana(tokens.get(index + 1));
  }

  private static boolean isKatakana(Token token) {
    return token.kind() == Kind.WORD
        && !token.folded().isEmpty()
        && Katakana.isKatakana(token.folded());
  }

  /** Cuts the run of characters that starts here, as far as nothing stands between them. */
  private void cutGlyphs() {
    int first = at;
    Token token = tokens.get(at);
    if (excluded.touches(token.start(), token.end())) {
      broken = true;
      at++;
      return;
    }
    while (at < tokens.size() && continuesGlyphs(first, tokens.get(at))) {
      at++;
    }
    int start = tokens.get(first).start();
    String run = tokens.text().substring(start, tokens.get(at - 1).end());
    boolean spaced = first > 0 && !token.isGlued();
    broken |= spaced && !language.glyphs().isSpaced() && tokens.get(first - 1).kind() == Kind.GLYPH;
    int behind = 0;
    for (Piece piece : language.glyphs().cut(run, before(first))) {
      boolean afterBreak = broken || piece.start() > behind;
      behind = piece.end();
      words.add(
          new Word(
              piece.lexeme(), start + piece.start(), start + behind, afterBreak, false, false, 0));
      broken = false;
    }
    broken |= behind < run.length();
  }

  private Before before(int first) {
    if (first == 0 || !tokens.get(first).isGlued()) {
      return Before.NOTHING;
    }
    Token token = tokens.get(first - 1);
    if (token.kind() == Kind.SYMBOL) {
      return CLOSING.contains(token.folded()) ? Before.WORD : Before.NOTHING;
    }
    char last = tokens.text().charAt(token.end() - 1);
    return Character.isDigit(last) ? Before.NUMBER : Before.WORD;
  }

  private boolean continuesGlyphs(int first, Token token) {
    return at == first
        || (token.kind() == Kind.GLYPH
            && token.isGlued()
            && !excluded.touches(token.start(), token.end()));
  }

  /** {@code @somebody} or {@code \\alpha}. */
  private boolean isAccountOrCommand(int index) {
    return index > 0
        && tokens.get(index).isGlued()
        && "@\\".contains(tokens.get(index - 1).folded());
  }

  private void add(int first, int last) {
    int start = tokens.get(first).start();
    int end = tokens.get(last).end();
    String written = tokens.text().substring(start, end);
    String folded = first == last ? tokens.get(first).folded() : joined(first, last);
    Lexeme lexeme = lexemes.computeIfAbsent(folded, language::lexeme);
    words.add(
        new Word(
            lexeme,
            start,
            end,
            broken,
            tokens.isCapitalised(first),
            isAbbreviation(written),
            humps(written)));
  }

  private String joined(int first, int last) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i <= last; i++) {
      joined.append(tokens.get(i).folded());
    }
    return joined.toString();
  }

  private int lastOfWord(int first) {
    int last = startsDotted(first) ? first + 1 : first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).isGlued()) {
      int next = end(last);
      if (next == last) {
        return last;
      }
      last = next;
    }
    return last;
  }

  /** The last token of the next piece that belongs to the word ending here, or the same token. */
  private int end(int last) {
    Token sign = tokens.get(last + 1);
    if (sign.kind() != Kind.SYMBOL) {
      return last;
    }
    boolean wordFollows =
        last + 2 < tokens.size()
            && tokens.get(last + 2).isGlued()
            && tokens.get(last + 2).kind() == Kind.WORD;
    return switch (sign.folded()) {
      case "-", "'", "_" -> wordFollows ? last + 2 : last;
      case "." -> wordFollows && !tokens.isCapitalised(last + 2) ? last + 2 : last;
      case "&" -> wordFollows ? last + 2 : last;
      case "/" ->
          wordFollows && isShortCapitals(last) && isShortCapitals(last + 2) ? last + 2 : last;
      case "+", "#" -> wordFollows ? last : endOfSigns(last);
      default -> last;
    };
  }

  /** {@code C++} and {@code F#}. */
  private int endOfSigns(int last) {
    int end = last;
    while (end + 1 < tokens.size()
        && tokens.get(end + 1).isGlued()
        && "+#".contains(tokens.get(end + 1).folded())) {
      end++;
    }
    return end;
  }

  /** {@code .NET}. */
  private boolean startsDotted(int index) {
    return tokens.get(index).kind() == Kind.SYMBOL
        && tokens.get(index).folded().equals(".")
        && !tokens.get(index).isGlued()
        && index + 1 < tokens.size()
        && tokens.get(index + 1).isGlued()
        && tokens.get(index + 1).folded().equals("net");
  }

  private boolean isShortCapitals(int index) {
    return isAbbreviation(tokens.text(index, index));
  }

  private static int humps(String word) {
    int humps = 0;
    for (int i = 1; i < word.length(); i++) {
      boolean hump =
          Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
      humps += hump ? 1 : 0;
    }
    return humps;
  }

  private static boolean isAbbreviation(String word) {
    if (word.length() < 2 || word.length() > LONGEST_ABBREVIATION) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
      i += Character.charCount(c);
    }
    return capitals > 1;
  }
}
