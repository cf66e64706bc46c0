package dev.pressline.core.enrichment.hint;

import dev.pressline.core.enrichment.hint.TitleWord.Kind;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which words of a quoted title stand in a title, each weighing as much as it is rare.
 *
 * @param matched weight of the words in both
 * @param misspelt the part of it by which those words differ
 * @param quoteOnly weight of the words of the quote that the title lacks
 * @param titleOnly weight of the words of the title that the quote lacks
 * @param hidden weight of the words of the title that may stand where the quote was cut
 * @param quoteWords how many only the quote has
 * @param titleWords how many only the title has
 * @param quoteNumbers numbers that only the quote has
 * @param titleNumbers numbers that only the title has
 * @param inOrder share of the neighbours in the quote that follow each other in the title
 */
record Alignment(
    double matched,
    double misspelt,
    double quoteOnly,
    double titleOnly,
    double hidden,
    int quoteWords,
    int titleWords,
    int quoteNumbers,
    int titleNumbers,
    double inOrder) {
  private static final int NONE = -1;

  /** Aligns each word of the quote with the word of the title most like it, the same ones first. */
  static Alignment of(TitleWords quote, TitleWords title, ToDoubleFunction<TitleWord> weight) {
    return new Aligning(quote, title, weight).result();
  }

  private static final class Aligning {
    private final List<TitleWord> quote;
    private final List<TitleWord> title;
    private final boolean cut;
    private final ToDoubleFunction<TitleWord> weight;
    private final int[] partner;
    private final double[] likeness;
    private final boolean[] taken;

    Aligning(TitleWords quote, TitleWords title, ToDoubleFunction<TitleWord> weight) {
      this.quote = quote.words();
      this.title = title.words();
      this.cut = quote.cut();
      this.weight = weight;
      partner = new int[this.quote.size()];
      likeness = new double[this.quote.size()];
      taken = new boolean[this.title.size()];
    }

    Alignment result() {
      for (int i = 0; i < partner.length; i++) {
        pair(i, equal(i), 1);
      }
      for (int i = 0; i < partner.length; i++) {
        if (partner[i] == NONE) {
          pairAlike(i);
        }
      }
      return measured();
    }

    private void pair(int word, int other, double alike) {
      partner[word] = other;
      if (other != NONE) {
        likeness[word] = alike;
        taken[other] = true;
      }
    }

    /** The free place of the same word, behind the word before if there are several. */
    private int equal(int word) {
      int from = word > 0 && partner[word - 1] != NONE ? partner[word - 1] + 1 : 0;
      for (int k = 0; k < taken.length; k++) {
        int at = (from + k) % taken.length;
        if (!taken[at] && title.get(at).text().equals(quote.get(word).text())) {
          return at;
        }
      }
      return NONE;
    }

    private void pairAlike(int word) {
      double most = 0;
      int best = NONE;
      for (int at = 0; at < taken.length; at++) {
        double alike = taken[at] ? 0 : alike(word, title.get(at));
        if (alike > most) {
          most = alike;
          best = at;
        }
      }
      pair(word, best, most);
    }

    private double alike(int word, TitleWord other) {
      TitleWord mine = quote.get(word);
      if (cut && word == partner.length - 1 && other.text().startsWith(mine.text())) {
        return 1;
      }
      return mine.kind() == other.kind() && mine.kind() != Kind.GLYPH
          ? Spelling.likeness(mine.text(), other.text())
          : 0;
    }

    private Alignment measured() {
      Rest quoteRest = new Rest();
      Rest titleRest = new Rest();
      double matched = 0;
      double misspelt = 0;
      double hidden = 0;
      int follow = 0;
      int end = 0;
      for (int i = 0; i < partner.length; i++) {
        if (partner[i] == NONE) {
          quoteRest.add(quote.get(i));
        } else {
          double weighs = weight.applyAsDouble(title.get(partner[i]));
          matched += weighs;
          misspelt += weighs * (1 - likeness[i]);
          end = Math.max(end, partner[i] + 1);
          follow += i > 0 && partner[i - 1] != NONE && partner[i] == partner[i - 1] + 1 ? 1 : 0;
        }
      }
      for (int at = 0; at < taken.length; at++) {
        if (cut && at >= end) {
          hidden += weight.applyAsDouble(title.get(at));
        } else if (!taken[at]) {
          titleRest.add(title.get(at));
        }
      }
      double inOrder = partner.length < 2 ? 1 : (double) follow / (partner.length - 1);
      return new Alignment(
          matched,
          misspelt,
          quoteRest.weight,
          titleRest.weight,
          hidden,
          quoteRest.words,
          titleRest.words,
          quoteRest.numbers,
          titleRest.numbers,
          inOrder);
    }

    /** What the other side lacks. */
    private final class Rest {
      private double weight;
      private int words;
      private int numbers;

      void add(TitleWord word) {
        weight += Aligning.this.weight.applyAsDouble(word);
        words++;
        numbers += word.isNumber() ? 1 : 0;
      }
    }
  }
}
