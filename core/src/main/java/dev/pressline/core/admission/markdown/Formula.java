package dev.pressline.core.admission.markdown;

import org.commonmark.node.CustomNode;

/** A formula within a paragraph, in TeX. */
final class Formula extends CustomNode {
  private final String tex;

  Formula(String tex) {
    this.tex = tex;
  }

  String tex() {
    return tex;
  }

  /** Whether it can be nothing but a formula. */
  boolean isEvident() {
    return FormulaShape.isEvident(tex);
  }
}
