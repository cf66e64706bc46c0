package dev.pressline.core.enrichment.hint;

/**
 * What speaks for and against a title being the one quoted; shares are of the quote's or the
 * title's weight, between 0 and 1.
 *
 * @param misspelt share by which the words of both differ in their letters
 * @param quoteOnly share that the title lacks
 * @param titleOnly share that the quote lacks
 * @param exchanged the smaller of the two: words in the place of others
 * @param wordsExchanged how many words at least stand in the place of others
 * @param numbersExchanged whether a number stands in the place of another
 * @param numberMissing whether a number is missing or added
 * @param hidden share that may stand where the quote was cut
 * @param inOrder share of the quote's neighbours that follow each other
 * @param letters likeness by pieces of words
 * @param matched weight of the shared words, as a logarithm
 * @param same whether no word differs
 * @param dropped share that was taken for the name of a site
 * @param margin how much the likeness is above that of the next title
 */
public record TitleEvidence(
    double misspelt,
    double quoteOnly,
    double titleOnly,
    double exchanged,
    double wordsExchanged,
    double numbersExchanged,
    double numberMissing,
    double hidden,
    double inOrder,
    double letters,
    double matched,
    double same,
    double dropped,
    double margin) {
  static TitleEvidence of(Alignment alignment, double letters, double dropped, double margin) {
    double matched = alignment.matched();
    double quoteOnly = share(alignment.quoteOnly(), matched);
    double titleOnly = share(alignment.titleOnly(), matched);
    boolean quoteNumber = alignment.quoteNumbers() > 0;
    boolean titleNumber = alignment.titleNumbers() > 0;
    double differing = alignment.misspelt() + alignment.quoteOnly() + alignment.titleOnly();
    return new TitleEvidence(
        matched == 0 ? 0 : alignment.misspelt() / matched,
        quoteOnly,
        titleOnly,
        Math.min(quoteOnly, titleOnly),
        Math.min(3, Math.min(alignment.quoteWords(), alignment.titleWords())),
        quoteNumber && titleNumber ? 1 : 0,
        quoteNumber == titleNumber ? 0 : 1,
        share(alignment.hidden(), matched),
        alignment.inOrder(),
        letters,
        Math.log1p(matched),
        differing == 0 && alignment.hidden() == 0 ? 1 : 0,
        dropped,
        margin);
  }

  /** Weight of shared words against that of all words of both (Dice). */
  static double likeness(Alignment alignment) {
    double same = 2 * (alignment.matched() - alignment.misspelt());
    double all = 2 * alignment.matched() + alignment.quoteOnly() + alignment.titleOnly();
    return all == 0 ? 0 : same / all;
  }

  private static double share(double part, double rest) {
    return part + rest == 0 ? 1 : part / (part + rest);
  }

  /** The values, in the order of the components. */
  public double[] values() {
    return new double[] {
      misspelt,
      quoteOnly,
      titleOnly,
      exchanged,
      wordsExchanged,
      numbersExchanged,
      numberMissing,
      hidden,
      inOrder,
      letters,
      matched,
      same,
      dropped,
      margin
    };
  }
}
