package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the entities that a text names. The text is read twice: first for names that are
 * unmistakable, then for everything else in their light. A logistic regression over {@link Clue}s
 * says how sure each mention is.
 */
public final class EntityLinker {
  /** Mentions less probable than this mean nothing. */
  public static final double LIKELY = 0.55;

  private final Catalogue catalogue;

  /** A linker to the entities of the catalogue. */
  public EntityLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was found.
   *
   * @param inTitle mentions in the title, in order, never overlapping
   * @param inText mentions in the text, likewise
   */
  public record Mentions(List<Mention> inTitle, List<Mention> inText) {
    public Mentions {
      inTitle = List.copyOf(inTitle);
      inText = List.copyOf(inText);
    }
  }

  /**
   * The mentions that are at least likely.
   *
   * @param excluded tokens of the text that name nothing, such as code
   * @param limit so many at most, in the title and in the text
   */
  public Mentions likely(Tokens title, Tokens text, Predicate<Token> excluded, int limit) {
    Mentions all = all(title, text, excluded);
    return new Mentions(likely(all.inTitle(), limit), likely(all.inText(), limit));
  }

  /** Every mention with its clues, however improbable. */
  public Mentions all(Tokens title, Tokens text, Predicate<Token> excluded) {
    Names inTitle = Names.in(title, catalogue, _ -> false);
    Names inText = Names.in(text, catalogue, excluded);
    Memory memory = new Memory(catalogue.statistics());
    memory.read(inTitle);
    memory.read(inText);
    return new Mentions(
        new Resolution(catalogue, memory, inTitle).mentions(),
        new Resolution(catalogue, memory, inText).mentions());
  }

  private static List<Mention> likely(List<Mention> mentions, int limit) {
    return mentions.stream()
        .filter(mention -> mention.confidence() >= LIKELY)
        .limit(limit)
        .toList();
  }
}
