package dev.pressline.store.site;

import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.state.SiteState;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Finds files of the store that somebody has changed or taken away, without reading them: each has
 * the size and the time of change that it had when it was written. It goes through them again and
 * again, some at a time.
 */
final class Inspection {
  private final Map<String, Site> sites;
  private final SiteState state;
  private final Deque<PageRef> left = new ArrayDeque<>();
  private int round;

  Inspection(Map<String, Site> sites, SiteState state) {
    this.sites = sites;
    this.state = state;
  }

  /**
   * Files that are not as they were left, of the next so many parts of all there are.
   *
   * @throws dev.pressline.store.StoreUnavailableException when the folder cannot be read
   */
  List<PageRef> next(int parts, int ofAll) {
    if (left.isEmpty()) {
      left.addAll(state.owned());
      round = left.size();
    }
    List<PageRef> changed = new ArrayList<>();
    long share = Math.ceilDiv((long) round * parts, Math.max(1, ofAll));
    for (long looked = 0; looked < share && !left.isEmpty(); looked++) {
      PageRef page = left.remove();
      if (isChanged(page)) {
        changed.add(page);
      }
    }
    return changed;
  }

  private boolean isChanged(PageRef page) {
    Site site = sites.get(page.site());
    // One that was dropped since the round began is nobody's any more.
    if (site == null || !state.owns(page)) {
      return false;
    }
    try {
      String stamp = site.files().stamp(page.file());
      return stamp.isEmpty() || !stamp.equals(state.stamp(page));
    } catch (IOException e) {
      throw PageWriter.unavailable(e);
    }
  }
}
