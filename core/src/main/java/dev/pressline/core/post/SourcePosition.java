package dev.pressline.core.post;

/**
 * A place in a source, for people.
 *
 * @param line from 1; 0 when there is no place
 * @param column from 1, in UTF-16 code units; 0 when there is no place
 */
public record SourcePosition(int line, int column) {
  /** No place in particular. */
  public static final SourcePosition NOWHERE = new SourcePosition(0, 0);
}
