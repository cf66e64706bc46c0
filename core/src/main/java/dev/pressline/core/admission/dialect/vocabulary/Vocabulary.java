package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.mark.Mark;

/**
 * What a mark means. The grammar tells most dialects apart; Hexo's and Jekyll's tags have one
 * grammar and are told apart by their names, and where both have a name, as {@code link}, by their
 * arguments.
 */
public final class Vocabulary {
  private final Liquid liquid;
  private final TagPlugins tags;
  private final Shortcodes shortcodes;

  /** The words of one post of the blog. */
  public Vocabulary(BlogFacts facts) {
    this.liquid = new Liquid(facts);
    this.tags = new TagPlugins(liquid);
    this.shortcodes = new Shortcodes(facts);
  }

  /**
   * The meaning of a mark whose end is not verbatim.
   *
   * @param paired whether it has an end
   */
  public Meaning of(Mark mark, boolean paired) {
    if (mark.isEnd() && mark.style() != Mark.Style.ATTRIBUTES) {
      return unknown(mark, "ends nothing");
    }
    return switch (mark.style()) {
      case TAG -> tags.meaning(mark, paired);
      case VARIABLE -> liquid.meaning(mark.name());
      case SHORTCODE -> shortcodes.meaning(mark, Arguments.of(mark.arguments()), paired);
      case CALL -> call(mark, paired);
      case FUNCTION -> Functions.meaning(mark);
      case ESCAPED -> new Meaning.Value(mark.name());
      case ATTRIBUTES -> new Meaning.Nothing();
    };
  }

  /** The meaning of a mark with what stands between it and its end, which is taken as it stands. */
  public Meaning ofVerbatim(Mark mark, String content) {
    Arguments arguments = Arguments.of(mark.arguments());
    return switch (mark.name()) {
      case "comment" -> new Meaning.Nothing();
      case "highlight" -> Fragments.code(content, language(arguments), java.util.Optional.empty());
      case "codeblock", "code" -> TagPlugins.codeBlock(content, arguments);
      default -> new Meaning.Passage();
    };
  }

  /** Functions called like this are found in other languages too; Zola's arguments have names. */
  private Meaning call(Mark mark, boolean paired) {
    Arguments arguments = Arguments.ofCall(mark.arguments());
    boolean zola = arguments.words().isEmpty() && !(arguments.isEmpty() && !paired);
    return zola ? shortcodes.meaning(mark, arguments, paired) : new Meaning.Untouched();
  }

  private static String language(Arguments arguments) {
    return arguments.word(0).orElse("");
  }

  /** The meaning of a mark that nobody knows. */
  static Meaning unknown(Mark mark, String problem) {
    String what =
        switch (mark.style()) {
          case TAG -> "tag plug-in";
          case SHORTCODE, CALL -> "shortcode";
          case FUNCTION -> "function";
          case VARIABLE, ESCAPED, ATTRIBUTES -> "mark";
        };
    return new Meaning.Told(
        mark.style() == Mark.Style.TAG ? "TAG_PLUGIN_UNKNOWN" : "SHORTCODE_UNKNOWN",
        "The %s \"%s\" %s; it stays as text.".formatted(what, mark.name(), problem),
        new Meaning.Unknown());
  }
}
