package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.metadata.SourceName;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/**
 * Takes {@code raw} and {@code endraw} out of inline code where Jekyll would have: unlike Hexo it
 * looks for Liquid there as well, so its authors have to write them.
 */
public final class RawCode extends AbstractVisitor {
  private static final Pattern RAW =
      Pattern.compile(
          "\\{%-?\\s{0,9}raw\\s{0,9}-?%}(.*?)\\{%-?\\s{0,9}endraw\\s{0,9}-?%}", Pattern.DOTALL);

  private RawCode() {}

  /** Shows the inline code of a post of Jekyll as its readers saw it. */
  public static void show(Node document, Optional<String> path) {
    if (path.filter(SourceName::isOfJekyll).isPresent()) {
      document.accept(new RawCode());
    }
  }

  @Override
  public void visit(Code code) {
    if (code.getLiteral().contains("endraw")) {
      code.setLiteral(RAW.matcher(code.getLiteral()).replaceAll("$1"));
    }
  }
}
