package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Figures;

/**
 * What whole builds of a site took.
 *
 * @param seconds on the clock
 * @param cpu seconds of processor time
 * @param megabytes the most memory resident at once
 * @param files how many are in the site
 */
record Build(Figures seconds, Figures cpu, Figures megabytes, long files) {
  static final Build NONE = new Build(Figures.NONE, Figures.NONE, Figures.NONE, 0);
}
