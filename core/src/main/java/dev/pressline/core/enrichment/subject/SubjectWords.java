package dev.pressline.core.enrichment.subject;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.subject.SubjectWord.Gap;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts titles and texts into words: {@code 6.0.4}, {@code C++} and {@code Node.js} are one each.
 */
final class SubjectWords {
  private static final String JOINING = ".-'_&/+#";
  private static final String ENDING = ".!?;。！？；…";

  private final Tokens tokens;
  private final List<SubjectWord> words = new ArrayList<>();
  private Gap gap = Gap.END;
  private int at;

  private SubjectWords(Tokens tokens) {
    this.tokens = tokens;
  }

  static List<SubjectWord> of(Tokens tokens) {
    return new SubjectWords(tokens).cut();
  }

  private List<SubjectWord> cut() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      widen(token.gap() == Token.Gap.BREAK ? Gap.END : Gap.NOTHING);
      switch (token.kind()) {
        case WORD -> add(lastOfWord(), false);
        case GLYPH -> add(at, true);
        case SYMBOL -> widen(ENDING.contains(token.folded()) ? Gap.END : Gap.SIGN);
        case ADDRESS -> widen(Gap.END);
      }
      at++;
    }
    return words;
  }

  private void widen(Gap wider) {
    gap = wider.compareTo(gap) > 0 ? wider : gap;
  }

  private void add(int last, boolean glyph) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i <= last; i++) {
      text.append(tokens.get(i).folded());
    }
    // Invisible joiners alone leave nothing.
    if (!text.isEmpty()) {
      int start = tokens.get(at).start();
      int end = tokens.get(last).end();
      boolean small = Character.isLowerCase(tokens.text().codePointAt(start));
      words.add(new SubjectWord(withoutPossessive(text.toString()), start, end, gap, glyph, small));
      gap = Gap.NOTHING;
    }
    at = last;
  }

  private static String withoutPossessive(String word) {
    return word.length() > 2 && word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /** Pieces that signs join belong to one word, and so do the signs at the end of C++ and C#. */
  private int lastOfWord() {
    int last = at;
    while (last + 1 < tokens.size() && isJoining(last + 1)) {
      boolean wordFollows =
          last + 2 < tokens.size()
              && tokens.get(last + 2).isGlued()
              && tokens.get(last + 2).kind() == Token.Kind.WORD;
      if (wordFollows) {
        last += 2;
      } else if ("+#".contains(tokens.get(last + 1).folded())) {
        last++;
      } else {
        return last;
      }
    }
    return last;
  }

  private boolean isJoining(int index) {
    Token token = tokens.get(index);
    return token.isGlued() && token.kind() == Token.Kind.SYMBOL && JOINING.contains(token.folded());
  }
}
