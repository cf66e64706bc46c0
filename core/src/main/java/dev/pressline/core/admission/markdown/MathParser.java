package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown with formulas where its author says that there are some, or where at least one can
 * be nothing else. Dollars in other texts are dollars.
 */
final class MathParser {
  /** Keys of front matter by which themes of Hexo, Jekyll and Hugo load their scripts. */
  private static final List<String> KEYS =
      List.of("math", "mathjax", "katex", "latex", "use_math", "usemath");

  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final String BLOCK = "math";

  private final Parser plain;
  private final Parser math;

  MathParser(List<Extension> extensions, Parser plain) {
    this.plain = plain;
    this.math =
        Parser.builder()
            .extensions(extensions)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .customInlineContentParserFactory(new MathSpans.Factory())
            .build();
  }

  /** Whether the author says that the post has formulas. */
  static boolean isDeclared(BlogFacts facts) {
    return KEYS.stream()
        .flatMap(key -> facts.ofPage(key).stream())
        .anyMatch(value -> YES.contains(value.toLowerCase(Locale.ROOT)));
  }

  /** The document of the Markdown. */
  Node parse(String markdown, boolean declared) {
    if (Stream.of("$", "\\(", "\\[").noneMatch(markdown::contains)) {
      return plain.parse(markdown);
    }
    Node document = math.parse(markdown);
    return declared || hasMath(document) ? document : plain.parse(markdown);
  }

  private static boolean hasMath(Node document) {
    Search search = new Search();
    document.accept(search);
    return search.found;
  }

  /** Looks for what can be nothing but a formula. */
  private static final class Search extends AbstractVisitor {
    private boolean found;

    @Override
    public void visit(CustomNode node) {
      found |= node instanceof Formula formula && formula.isEvident();
      visitChildren(node);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      found |= BLOCK.equals(block.getInfo());
    }
  }
}
