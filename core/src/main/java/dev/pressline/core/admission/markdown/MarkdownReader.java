package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.body.Sources;
import dev.pressline.core.admission.dialect.Dialects;
import dev.pressline.core.admission.dialect.RawCode;
import dev.pressline.core.admission.dialect.Rewritten;
import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import dev.pressline.core.admission.source.MappedText;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown: CommonMark (https://spec.commonmark.org/0.31.2/) with GFM's tables,
 * strikethrough, task lists and autolinks, footnotes, raw HTML that is sanitised afterwards, and
 * the marks of other generators. A line end within a paragraph is a blank to readers, unless the
 * operator says that the blog's generator made it a line break.
 */
public final class MarkdownReader {
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
  static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final MathParser MATH = new MathParser(EXTENSIONS, PARSER);
  private static final String LINE_END = "\n";
  private static final String LINE_BREAK = "<br>\n";
  private static final HtmlRenderer RENDERER = renderer(LINE_END);
  private static final HtmlRenderer RENDERER_OF_LINES = renderer(LINE_BREAK);

  private MarkdownReader() {}

  /**
   * The body of the source, which is Markdown.
   *
   * @param bodyStart offset of the Markdown in the source
   * @param facts what the marks of other generators may ask for
   */
  public static ReadBody read(String markdown, int bodyStart, BlogFacts facts, Notes notes) {
    MappedText written = MappedText.stretch(markdown, bodyStart);
    MarkdownLimits.check(written, notes);
    MappedText fenced = MathBlocks.fenced(written, MathParser.isDeclared(facts));
    Rewritten rewritten = Dialects.markdown(fenced, facts, notes);
    if (!rewritten.body().text().equals(markdown)) {
      MarkdownLimits.check(rewritten.body(), notes);
    }
    MappedText spaced = TightHeadings.spaced(rewritten.body(), notes);
    MappedText marked = BareHeadings.marked(spaced);
    Optional<Integer> sources = Sources.firstLine(marked.lines());
    MappedText whole = sources.map(start -> itemised(marked, start)).orElse(marked);
    BodyDom dom = dom(whole, facts, notes);
    List<Citation> citations = sources.isPresent() ? dom.markSources() : List.of();
    return ReadBody.of(dom, citations).hintingAt(rewritten.hints());
  }

  private static BodyDom dom(MappedText markdown, BlogFacts facts, Notes notes) {
    Node document = MATH.parse(markdown.text(), MathParser.isDeclared(facts));
    MarkdownLimits.checkParsed(document, markdown, notes);
    LiteralTags.show(document);
    LineBreaks.keep(document);
    TaskLists.mark(document);
    AttributeMarks.resolve(document);
    RawCode.show(document, facts.path());
    boolean lines = facts.site().habits().lineBreaks();
    HtmlRenderer renderer = lines ? RENDERER_OF_LINES : RENDERER;
    return MarkdownTree.of(document, lines ? LINE_BREAK : LINE_END)
        .map(tree -> BodyDom.sanitised(tree, notes))
        .orElseGet(() -> BodyDom.sanitised(renderer.render(document), notes));
  }

  static HtmlRenderer renderer(String softBreak) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .nodeRendererFactory(FormulaHtml::new)
        .softbreak(softBreak)
        .build();
  }

  private static MappedText itemised(MappedText written, int start) {
    List<String> lines = new ArrayList<>(written.lines());
    for (int i = start; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        lines.set(i, "- " + lines.get(i).strip());
      }
    }
    return written.with(String.join("\n", lines));
  }
}
