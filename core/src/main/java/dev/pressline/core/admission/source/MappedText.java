package dev.pressline.core.admission.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text made of a source, which knows of each of its lines where in the source it stood. */
public final class MappedText {
  private final String text;
  private final int[] offsets;

  /** Taken apart when first asked for, as many texts never are. */
  private @Nullable List<String> lines;

  private MappedText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /**
   * Text whose lines came from here and there.
   *
   * @param offsets for each line of the text, the offset in the source of what it was made of
   */
  public static MappedText of(String text, int[] offsets) {
    return new MappedText(text, offsets.clone());
  }

  /** A stretch of the source as it stands, from the offset on. */
  public static MappedText stretch(String text, int start) {
    int[] offsets = new int[1 + text.length() / 32];
    offsets[0] = start;
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      offsets = line < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * line);
      offsets[line++] = start + i + 1;
    }
    return new MappedText(text, Arrays.copyOf(offsets, line));
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Its lines without their ends; the last one may be empty. */
  public List<String> lines() {
    List<String> known = lines;
    if (known == null) {
      known = List.of(text.split("\n", -1));
      lines = known;
    }
    return known;
  }

  /** Offset in the source of what the line, counted from 0, was made of. */
  public int offsetOf(int line) {
    return offsets[Math.clamp(line, 0, offsets.length - 1)];
  }

  /** Other text of as many lines, made of the same places. */
  public MappedText with(String other) {
    return new MappedText(other, Arrays.copyOf(offsets, offsets.length));
  }
}
