package dev.pressline.core.corpus;

import dev.pressline.core.admission.metadata.DateReader;
import dev.pressline.core.post.PostContent;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Title, author and date of pages as Firefox finds them, and ours. */
final class PageFactsAgreement {
  private final Tally titles = new Tally("readability pages, title");
  private final Tally authors = new Tally("readability pages, author");
  private final Tally dates = new Tally("readability pages, date");

  void add(PostContent ours, Map<?, ?> theirs) {
    compare(titles, theirs.get("title"), ours.title());
    compare(authors, theirs.get("byline"), String.join(" ", ours.authors()));
    if (theirs.get("publishedTime") instanceof String written) {
      String own = ours.dates().published().map(Object::toString).orElse("");
      compare(dates, moment(written), own);
    }
  }

  List<Tally> all() {
    return List.of(titles, authors, dates);
  }

  private static void compare(Tally tally, Object expected, String found) {
    if (expected instanceof String text) {
      String wanted = folded(text);
      boolean equal = wanted.equals(folded(found)) || wanted.equals("by " + folded(found));
      tally.add(equal, "a page", text + ", we: " + found);
    }
  }

  private static String folded(String text) {
    return String.join(" ", Agreement.words(text));
  }

  private static String moment(String written) {
    return DateReader.read(written, ZoneOffset.UTC) instanceof DateReader.Reading.Moment(var moment)
        ? moment.toString()
        : written;
  }
}
