package dev.pressline.launcher.drafts;

import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import java.util.Comparator;
import java.util.List;

/**
 * What people call a draft, and where its text stands in the file they know.
 *
 * @param file path of the file, or the post id
 * @param item where in the file the item starts that the draft was made of; nowhere when it was
 *     made of the whole file
 * @param text where in the file the first character of the draft's source stands; nowhere when the
 *     source is not in the file as it stands
 * @param title of the item, empty for a whole file
 * @param warnings what was noticed before the draft was sent
 */
public record Label(
    String file, SourcePosition item, SourcePosition text, String title, List<Warning> warnings)
    implements Comparable<Label> {
  private static final Comparator<Label> ORDER =
      Comparator.comparing(Label::file)
          .thenComparingInt(label -> label.item().line())
          .thenComparingInt(label -> label.item().column())
          .thenComparing(Label::title);
  private static final SourcePosition START = new SourcePosition(1, 1);

  public Label {
    warnings = List.copyOf(warnings);
  }

  /** Of a draft that is the whole of something. */
  public static Label of(String name) {
    return new Label(name, SourcePosition.NOWHERE, START, "", List.of());
  }

  /** The name, with the line of the item. */
  public String name() {
    return at(SourcePosition.NOWHERE);
  }

  /** The name with a place of the draft's source, as it is found in the file. */
  public String at(SourcePosition place) {
    SourcePosition found = inFile(place);
    String line = found.line() == 0 ? "" : ":" + found.line();
    boolean exact = place.line() > 0 && text.line() > 0;
    String column = exact ? ":" + found.column() : "";
    boolean within = place.line() > 0 && !exact;
    return file
        + line
        + column
        + (title.isEmpty() ? "" : " " + title)
        + (within ? " (line " + place.line() + " of its text)" : "");
  }

  /** Where a place of the draft's source is in the file, as well as it is known. */
  public SourcePosition inFile(SourcePosition place) {
    if (place.line() == 0 || text.line() == 0) {
      return item;
    }
    int column = place.line() == 1 ? text.column() + place.column() - 1 : place.column();
    return new SourcePosition(text.line() + place.line() - 1, column);
  }

  @Override
  public int compareTo(Label other) {
    return ORDER.compare(this, other);
  }
}
