package dev.pressline.core.admission.source;

import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is noticed while one draft is read, in any order, told to the author from top to bottom. */
public final class Notes {
  /** More would bury the author. */
  public static final int MAX_WARNINGS = 200;

  private static final int MOST_ALIKE = 3;
  private static final Comparator<Warning> BY_PLACE =
      Comparator.comparingInt((Warning warning) -> warning.place().line())
          .thenComparingInt(warning -> warning.place().column());

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
    if (!isFull()) {
      warnings.add(new Warning(code, message, place));
    }
  }

  /** Offset of the first place of the words in the source, 0 when it is not worth a search. */
  public int offsetOf(String words) {
    return isFull() ? 0 : Math.max(0, source.text().indexOf(words));
  }

  /** Whether warnings are no longer taken, and their places not worth a search. */
  public boolean isFull() {
    return warnings.size() >= MAX_WARNINGS;
  }

  /** A refusal because of the place at an offset of the source text. */
  public DraftRefusedException refusal(int offset, String code, String message, String hint) {
    return new DraftRefusedException(Refusal.at(source.positionAt(offset), code, message, hint));
  }

  /** The source read. */
  public SourceText source() {
    return source;
  }

  /**
   * All warnings in the order of their places; many that say the same are one, at the first place.
   */
  public List<Warning> inOrder() {
    Map<String, List<Warning>> alike = new LinkedHashMap<>();
    warnings.stream()
        .sorted(BY_PLACE)
        .forEach(
            it -> alike.computeIfAbsent(it.code() + it.message(), _ -> new ArrayList<>()).add(it));
    return alike.values().stream().flatMap(Notes::told).sorted(BY_PLACE).toList();
  }

  private static Stream<Warning> told(List<Warning> alike) {
    if (alike.size() <= MOST_ALIKE) {
      return alike.stream();
    }
    Warning first = alike.getFirst();
    String more =
        " The same %d times more, the last in line %d."
            .formatted(alike.size() - 1, alike.getLast().place().line());
    return Stream.of(new Warning(first.code(), first.message() + more, first.place()));
  }
}
