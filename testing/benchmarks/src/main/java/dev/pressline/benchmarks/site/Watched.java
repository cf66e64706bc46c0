package dev.pressline.benchmarks.site;

import java.io.IOException;

/**
 * How a generator followed edits.
 *
 * @param ready seconds from its start until it watched
 * @param first the first edit after that, of the text of an old post
 * @param oldTexts edits of texts of old posts
 * @param newestTitles edits of the title of the newest post
 * @param resident megabytes of memory after all edits
 * @param peak the most megabytes that were ever resident
 */
record Watched(
    double ready, Edits first, Edits oldTexts, Edits newestTitles, long resident, long peak) {
  /** Makes the edits. */
  static Watched by(Edits.Rounds rounds, double ready) throws IOException, InterruptedException {
    Edits first = rounds.first();
    Edits texts = rounds.oldTexts();
    Edits titles = rounds.newestTitles();
    return new Watched(
        ready,
        first,
        texts,
        titles,
        rounds.watcher().residentMegabytes(),
        rounds.watcher().peakMegabytes());
  }
}
