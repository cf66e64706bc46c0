package dev.pressline.core.admission.source;

import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is noticed while one draft is read, in any order, told to the author from top to bottom. */
public final class Notes {
  /** More would bury the author. */
  public static final int MAX_WARNINGS = 200;

  private final SourceText source;
  private final List<Warning> warnings = new ArrayList<>();

  /** Notes on the source. */
  public Notes(SourceText source) {
    this.source = source;
  }

  /** Warns about the place at an offset of the source text. */
  public void warn(int offset, String code, String message) {
    warn(source.positionAt(offset), code, message);
  }

  /** Warns about a place. */
  public void warn(SourcePosition place, String code, String message) {
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(new Warning(code, message, place));
    }
  }

  /** Offset of the first place of the words in the source, 0 when it is not worth a search. */
  public int offsetOf(String words) {
    boolean worth = warnings.size() < MAX_WARNINGS;
    return worth ? Math.max(0, source.text().indexOf(words)) : 0;
  }

  /** A refusal because of the place at an offset of the source text. */
  public DraftRefusedException refusal(int offset, String code, String message, String hint) {
    return new DraftRefusedException(Refusal.at(source.positionAt(offset), code, message, hint));
  }

  /** The source read. */
  public SourceText source() {
    return source;
  }

  /** All warnings in the order of their places. */
  public List<Warning> inOrder() {
    return warnings.stream()
        .sorted(
            Comparator.comparingInt((Warning warning) -> warning.place().line())
                .thenComparingInt(warning -> warning.place().column()))
        .toList();
  }
}
