package dev.pressline.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report as text: a section for each measurement, of which single ones can be written anew. */
final class Report {
  private static final String BEGIN = "<!-- begin %s -->";
  private static final String END = "<!-- end %s -->";

  private Report() {}

  /** The report with the section put in the place of the one of the same name, or at its end. */
  static String with(String report, String name, String section) {
    String begin = BEGIN.formatted(name);
    String end = END.formatted(name);
    String whole = begin + "\n" + section.strip() + "\n" + end;
    Matcher old =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(report);
    return old.find()
        ? report.substring(0, old.start()) + whole + report.substring(old.end())
        : report.stripTrailing() + "\n\n" + whole + "\n";
  }
}
