package dev.pressline.core.admission.dialect.vocabulary;

/** What a mark stands for. */
public sealed interface Meaning {
  /** HTML within a line. */
  record Inline(String html) implements Meaning {}

  /**
   * HTML that is a block of its own where the mark has a line of its own.
   *
   * @param inline what stands in its place within a line
   */
  record Block(String html, String inline) implements Meaning {}

  /** HTML around what stands between the mark and its end. */
  record Container(String open, String close) implements Meaning {}

  /** Plain text, or a piece of an address. */
  record Value(String text) implements Meaning {}

  /**
   * Another post of the blog, whose address is not known here.
   *
   * @param kind name of the mark
   * @param title by which the site may find it
   * @param words what readers see; the title if the author gave nothing
   */
  record OtherPost(String kind, String title, String words) implements Meaning {}

  /** What stands between the mark and its end, as it stands. */
  record Passage() implements Meaning {}

  /** Nothing that readers see. */
  record Nothing() implements Meaning {}

  /** Something that cannot be known here; the mark stays readable. */
  record Unknown() implements Meaning {}

  /** Nothing of ours at all: text that only looks like a mark. */
  record Untouched() implements Meaning {}

  /** A meaning of which the author must be told. */
  record Told(String code, String message, Meaning meaning) implements Meaning {}
}
