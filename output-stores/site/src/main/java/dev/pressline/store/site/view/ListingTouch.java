package dev.pressline.store.site.view;

import dev.pressline.store.site.page.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a batch has done to one listing, and which of its pages that concerns. */
final class ListingTouch {
  private final int countBefore;
  private final List<Rows> rows = new ArrayList<>();
  private int shiftedFrom = Integer.MAX_VALUE;

  private record Rows(int first, int last) {}

  ListingTouch(int countBefore) {
    this.countBefore = countBefore;
  }

  /** A post came or went at the index: all newer posts stand elsewhere now. */
  void shifted(int index) {
    shiftedFrom = Math.min(shiftedFrom, index);
  }

  /** A post moved from one index to another, or changed where it stands. */
  void moved(int from, int to) {
    rows.add(new Rows(Math.min(from, to), Math.max(from, to)));
  }

  boolean changesCount(int countAfter) {
    return countBefore != countAfter;
  }

  /** Whether any of the newest posts may differ. */
  boolean touchesNewest(int newest, int countAfter) {
    int edge = Math.min(countBefore, countAfter) - newest;
    return shiftedFrom != Integer.MAX_VALUE || rows.stream().anyMatch(r -> r.last() >= edge);
  }

  /** Numbers of the pages that may differ. */
  Set<Integer> pages(int size, int countAfter) {
    int lastBefore = new Paging(countBefore, size).last();
    int lastAfter = new Paging(countAfter, size).last();
    int last = Math.max(lastBefore, lastAfter);
    Set<Integer> pages = new TreeSet<>();
    if (changesCount(countAfter) || touchesNewest(size, countAfter)) {
      pages.add(0);
    }
    if (lastBefore != lastAfter) {
      addPages(pages, Math.max(1, Math.min(lastBefore, lastAfter)), last);
    }
    if (shiftedFrom != Integer.MAX_VALUE) {
      addPages(pages, shiftedFrom / size + 1, last);
    }
    for (Rows touched : rows) {
      addPages(pages, touched.first() / size + 1, Math.min(last, touched.last() / size + 1));
    }
    return pages;
  }

  private static void addPages(Set<Integer> pages, int first, int last) {
    for (int number = first; number <= last; number++) {
      pages.add(number);
    }
  }
}
