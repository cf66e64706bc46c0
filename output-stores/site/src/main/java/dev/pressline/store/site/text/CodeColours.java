package dev.pressline.store.site.text;

import java.util.Optional;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Marks in blocks of code what is a keyword, a text, a comment. Only spans are added: the
 * characters are those that stood there. What has no language, an unknown one, or markup of its own
 * stays.
 */
final class CodeColours {
  /** Grammars look back; what they take grows with the square of a line. */
  private static final int LONGEST_LINE = 1_000;

  /** Characters on a page; what is longer is data rather than code. */
  private static final int MOST_ON_A_PAGE = 300_000;

  private static final Evaluator CODE = Selector.evaluatorOf("pre > code");
  private static final String LANGUAGE = "language-";

  private final TokenMakerFactory grammars = TokenMakerFactory.getDefaultInstance();
  private int left = MOST_ON_A_PAGE;

  private CodeColours() {}

  /** Colours the blocks of code of the document. */
  static void in(Document document) {
    CodeColours colours = new CodeColours();
    document.select(CODE).forEach(colours::colour);
  }

  private void colour(Element code) {
    if (code.childNodeSize() != 1
        || !(code.firstChild() instanceof TextNode words)
        || !(code.parent() instanceof Element block)) {
      return;
    }
    String text = words.getWholeText();
    Optional<String> grammar = language(code).or(() -> language(block));
    if (grammar.isEmpty()
        || text.length() > left
        || text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
      return;
    }
    left -= text.length();
    words.remove();
    new CodeSpans(code).write(text, grammars.getTokenMaker(grammar.get()));
  }

  private static Optional<String> language(Element element) {
    return element.classNames().stream()
        .filter(name -> name.startsWith(LANGUAGE))
        .flatMap(name -> CodeLanguages.grammarOf(name.substring(LANGUAGE.length())).stream())
        .findFirst();
  }
}
