package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.metadata.SourceName;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/**
 * Shows code as the readers of its generator saw it. Jekyll looks for Liquid in inline code as
 * well, unlike Hexo, so its authors have to write {@code raw} and {@code endraw} there; Hugo looks
 * for shortcodes in all code, so its authors have to write those that they show as comments
 * (https://gohugo.io/content-management/shortcodes/).
 */
public final class RawCode extends AbstractVisitor {
  private static final Pattern RAW =
      Pattern.compile(
          "\\{%-?\\s{0,9}raw\\s{0,9}-?%}(.*?)\\{%-?\\s{0,9}endraw\\s{0,9}-?%}", Pattern.DOTALL);

  private static final Pattern OF_HUGO = Pattern.compile("(?:^|.*/)content/.*");
  private final boolean jekyll;

  private RawCode(boolean jekyll) {
    this.jekyll = jekyll;
  }

  /** Shows the code of a post as the readers of the generator saw it that the path tells. */
  public static void show(Node document, Optional<String> path) {
    if (path.filter(SourceName::isOfJekyll).isPresent()) {
      document.accept(new RawCode(true));
    } else if (path.filter(it -> OF_HUGO.matcher(it).matches()).isPresent()) {
      document.accept(new RawCode(false));
    }
  }

  @Override
  public void visit(Code code) {
    if (!jekyll) {
      code.setLiteral(uncommented(code.getLiteral()));
    } else if (code.getLiteral().contains("endraw")) {
      code.setLiteral(RAW.matcher(code.getLiteral()).replaceAll("$1"));
    }
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (!jekyll) {
      block.setLiteral(uncommented(block.getLiteral()));
    }
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    if (!jekyll) {
      block.setLiteral(uncommented(block.getLiteral()));
    }
  }

  /** Goes from one end of a comment to the next, so that no text is looked at twice. */
  private static String uncommented(String code) {
    StringBuilder shown = new StringBuilder();
    int done = 0;
    int from = 0;
    for (int end = code.indexOf("*/"); end >= 0; end = code.indexOf("*/", from)) {
      int start = commentBefore(code, from, end);
      from = end + 2;
      if (start >= 0 && code.startsWith(code.charAt(start + 2) == '<' ? ">}}" : "%}}", from)) {
        shown.append(code, done, start + 3).append(code, start + 5, end);
        done = from;
      }
    }
    return shown.append(code, done, code.length()).toString();
  }

  private static int commentBefore(String code, int from, int end) {
    for (int i = end - 5; i >= from; i--) {
      if (code.startsWith("{{</*", i) || code.startsWith("{{%/*", i)) {
        return i;
      }
    }
    return -1;
  }
}
