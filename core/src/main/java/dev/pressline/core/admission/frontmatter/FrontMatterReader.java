package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import java.util.Set;

/**
 * Reads the front matter of a source: YAML between {@code ---} lines as Jekyll and Hexo have it, or
 * closed only, as old Hexo posts are; TOML between {@code +++} lines as Zola and Hugo have it; JSON
 * between {@code ;;;} lines or as an object at the head. What cannot be read is refused.
 */
public final class FrontMatterReader {
  /** More is no metadata. */
  public static final int MAX_LENGTH = 256 * 1024;

  private final Notes notes;
  private final SourceText source;

  private FrontMatterReader(Notes notes) {
    this.notes = notes;
    this.source = notes.source();
  }

  /**
   * A source taken apart.
   *
   * @param present whether there is a block, even an empty one
   * @param bodyStart offset at which the body starts
   */
  public record HeadAndBody(FrontMatter frontMatter, boolean present, int bodyStart) {}

  /**
   * Takes the source apart.
   *
   * @throws DraftRefusedException if there is front matter that cannot be read
   */
  public static HeadAndBody read(Notes notes) {
    return new FrontMatterReader(notes).read();
  }

  private HeadAndBody read() {
    return switch (FrontMatterBlock.find(source.text(), 0)) {
      case FrontMatterBlock.Found.Nothing _ -> new HeadAndBody(FrontMatter.NONE, false, 0);
      case FrontMatterBlock.Found.Unterminated open -> throw unterminated(open);
      case FrontMatterBlock.Found.Foreign foreign ->
          throw notes.refusal(
              foreign.opening(),
              "FRONT_MATTER_IS_CODE",
              "Front matter in " + foreign.language() + " is a program, which is not run.",
              "Write it as YAML between --- lines.");
      case FrontMatterBlock.Found.Block found -> block(found.block());
    };
  }

  private HeadAndBody block(FrontMatterBlock block) {
    if (block.end() - block.start() > MAX_LENGTH) {
      throw notes.refusal(
          block.start(),
          "FRONT_MATTER_TOO_LARGE",
          "The front matter is longer than " + MAX_LENGTH + " characters.",
          "Close it before the text starts.");
    }
    FrontMatter first = new BlockReader(notes, block).fields();
    return new HeadAndBody(first, true, afterDoubles(block, block.bodyStart()));
  }

  /** Some exporters write the whole block twice; the second one is no text. */
  private int afterDoubles(FrontMatterBlock first, int bodyStart) {
    int start = bodyStart;
    Set<String> keys = Set.of();
    while (FrontMatterBlock.find(source.text(), start)
        instanceof FrontMatterBlock.Found.Block(FrontMatterBlock again)) {
      // All of them together are read up to the length of one.
      if (again.language() != first.language() || again.end() - bodyStart > MAX_LENGTH) {
        return start;
      }
      // Read when the first double is met, and not for each of them.
      keys = start == bodyStart ? new BlockReader(notes, first).keys() : keys;
      Set<String> others = new BlockReader(notes, again).keys();
      if (others.isEmpty() || !keys.containsAll(others)) {
        return start;
      }
      notes.warn(
          again.start(),
          "FRONT_MATTER_TWICE",
          "The front matter is there twice; the second block was left out. Delete it.");
      start = again.bodyStart();
    }
    return start;
  }

  private DraftRefusedException unterminated(FrontMatterBlock.Found.Unterminated open) {
    int lastLine = source.positionAt(open.lastKey()).line();
    return notes.refusal(
        open.opening(),
        "FRONT_MATTER_UNTERMINATED",
        "The front matter is opened here and never closed.",
        "Put " + open.closing() + " on a line of its own after line " + lastLine + ".");
  }
}
