package dev.pressline.store.site;

import dev.pressline.store.site.files.StepHook;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Counts steps, and fails those of one kind while it is told to. */
final class CountingSteps implements StepHook {
  private final Map<Step, Integer> counts = new EnumMap<>(Step.class);
  private boolean full;

  @Override
  public synchronized void before(Step step) throws IOException {
    if (full && step == Step.WRITE) {
      throw new IOException("No space left on device");
    }
    counts.merge(step, 1, Integer::sum);
  }

  synchronized void diskIsFull(boolean now) {
    full = now;
  }

  /** Files written and deleted since the last time. */
  synchronized int changedFiles() {
    int files = counts.getOrDefault(Step.RENAME, 0) + counts.getOrDefault(Step.DELETE, 0);
    counts.clear();
    return files;
  }
}
