package dev.pressline.core.admission.markdown;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples of the specifications that a post shows otherwise on purpose, with the reason. */
final class DeliberateExamples {
  private static final String LITERAL =
      "words in angle brackets that HTML does not know, such as <artifactId>, are meant to be read";
  private static final String COUNTED = "a line that starts with a number keeps its place";
  private static final String BARE_ADDRESS =
      "CommonMark without GFM's autolinks leaves bare addresses as text; ours become links";
  private static final String CUSTOM =
      "a custom element does nothing without its script; only its text stays";
  private static final String COMMENTS =
      "CommonMark has changed what a comment is since GFM was written; the newer one holds";
  private static final String AUTOLINK_LIBRARY =
      "the autolink library ends an address at a bracket never opened, keeps what looks like an"
          + " entity, and takes the address out of a@b.c- and a@b.c_";
  private static final String NO_HTML = "the specification gives no HTML, only that it is read";
  private static final String FOOTNOTES =
      "notes are named by the author's words and not by numbers, so that links to them last";

  static final Map<Integer, String> OF_COMMON_MARK =
      table(
          row(LITERAL, 150, 164, 203, 493, 526, 538, 615, 616, 617, 625),
          row(COUNTED, 14, 306),
          row(BARE_ADDRESS, 604, 608, 610, 613, 614),
          row(CUSTOM, 619));

  static final Map<Integer, String> OF_GFM =
      table(
          row(LITERAL, 120, 133, 170, 500, 532, 544, 632, 633, 634, 642),
          row(COUNTED, 284, 310),
          row(BARE_ADDRESS, 610, 614, 616, 619, 620),
          row(AUTOLINK_LIBRARY, 625, 626, 631),
          row(CUSTOM, 636),
          row(COMMENTS, 645, 646));

  static final Map<Integer, String> OF_GFM_EXTENSIONS =
      table(row(NO_HTML, 20), row(LITERAL, 22), row(FOOTNOTES, 23));

  private DeliberateExamples() {}

  @SafeVarargs
  private static Map<Integer, String> table(Map<Integer, String>... rows) {
    return Stream.of(rows)
        .flatMap(row -> row.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<Integer, String> row(String reason, Integer... examples) {
    return Stream.of(examples).collect(Collectors.toMap(number -> number, number -> reason));
  }
}
