package dev.pressline.store;

import dev.pressline.core.publication.Publication;
import java.util.List;

/** Some of the posts of the publications log. */
public interface LogPart {
  /** How many posts that are. */
  int posts();

  /** How many posts the whole log has. */
  int ofAll();

  /** Reads them: the newest version of each post, in no particular order. */
  List<Publication> read();

  /** All of a log, in memory. */
  static LogPart all(List<Publication> newest) {
    return new LogPart() {
      @Override
      public int posts() {
        return newest.size();
      }

      @Override
      public int ofAll() {
        return newest.size();
      }

      @Override
      public List<Publication> read() {
        return newest;
      }
    };
  }
}
