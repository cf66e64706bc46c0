package dev.pressline.core.admission.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes a formula as code of the language {@code math}: readable everywhere, and known to
 * everybody who can make more of it.
 */
final class FormulaHtml implements NodeRenderer {
  private static final Map<String, String> LANGUAGE = Map.of("class", "language-math");

  private final HtmlWriter html;

  FormulaHtml(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Formula.class);
  }

  @Override
  public void render(Node node) {
    html.tag("code", LANGUAGE);
    html.text(((Formula) node).tex());
    html.tag("/code");
  }
}
