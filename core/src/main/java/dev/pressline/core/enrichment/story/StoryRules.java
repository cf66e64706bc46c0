package dev.pressline.core.enrichment.story;

import java.time.Duration;

/**
 * When two posts tell one story.
 *
 * @param window what is told later is another story, if both posts have a date
 * @param dated when time speaks for it
 * @param undated when one of the two has no date, so that time says nothing
 * @param copy posts whose names are closer are copies and tell nothing new
 * @param before so many posts told before one are looked at
 * @param common a name that so many of them have says nothing of a story
 */
public record StoryRules(
    Duration window, Likeness dated, Likeness undated, double copy, int before, int common) {
  /** Chosen with the real posts beside the project; see ADR 23. */
  public static final StoryRules DEFAULT =
      new StoryRules(Duration.ofDays(14), new Likeness(3, 0.5), new Likeness(5, 0.6), 0.97, 60, 4);

  /**
   * What two posts must have in common.
   *
   * @param names so many must be in both, one of them in both titles
   * @param closeness cosine of their names, at least
   */
  public record Likeness(int names, double closeness) {}
}
