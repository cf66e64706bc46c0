package dev.pressline.core.corpus;

import java.util.Map;
import java.util.TreeMap;

/** The cases of yaml-test-suite that snakeyaml-engine decides otherwise, each with the reason. */
final class YamlDifferences {
  private static final Map<String, String> REASONS =
      Map.of(
          "a key may not be empty",
          "2JQS 6M2F CFD4 FRK4 M2N8 NHX8 NKF9 S3PD SM9W/1 UKK6",
          "in flow style the colon stands on the line on which its key starts",
          "4MUZ 4MUZ/1 4MUZ/2 5MUD 9SA2 K3WX NJ66 UT92 VJP3/1",
          "in flow style a plain value does not start with a colon",
          "58MP 5T43 DBG4 HM87",
          "a TAB at the start of a line is refused or taken for a blank; before that, the reader of"
              + " front matter has already written blanks for the TABs of an indentation",
          "6CA3 DK95/1 HS5T NB6Z Q5MG UV7Q Y79Y/3",
          "a block of text at the top is indented",
          "DK3J FP8R",
          "a second document starts with ---; front matter is one document",
          "7Z25 HWV9 M7A3 QT73 W4TN",
          "names of anchors and tags have fewer signs",
          "W5VH WZ62",
          "what can only mean one thing is accepted: a list or a text in quotes that is not"
              + " indented, a comment without a blank before it",
          "9C9N 9JBA CVW2 QB6E SU5Z",
          "a last line of blanks in a block of text that keeps its line ends is not one of them",
          "JEF9/2");

  private YamlDifferences() {}

  /** The reasons by case. */
  static Map<String, String> byCase() {
    Map<String, String> byCase = new TreeMap<>();
    REASONS.forEach(
        (reason, cases) -> {
          for (String id : cases.split(" ")) {
            byCase.put(id, reason);
          }
        });
    return byCase;
  }

  /** The cases by reason, in the order of the reasons. */
  static Map<String, String> byReason() {
    return new TreeMap<>(REASONS);
  }
}
