package dev.pressline.core.admission.text;

import dev.pressline.core.admission.source.Notes;
import java.util.List;
import java.util.regex.Pattern;

/** What a page's furniture leaves behind below a scraped article. */
final class Residue {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:leave a (?:comment|reply)|post a comment|add a comment|\\d* ?comments?(?:"
              + " \\(\\d+\\))?|no comments(?: yet)?|comments are closed|cancel reply|reply|share(?:"
              + " this)?:?|share (?:on|via) \\w+|like this:?|loading\\.{0,3}|related(?: posts|"
              + " articles)?:?"
              + "|tweet|facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit|email|print|pocket|click"
              + " to (?:share|email|print).{0,80}|post navigation|(?:previous|next)"
              + " (?:post|article):?|your email address will not be published.{0,60}|required"
              + " fields are marked.{0,10}|subscribe(?: to our newsletter)?|sign up(?: for our"
              + " newsletter)?|back to top|all rights reserved\\.?|powered by .{1,40}|read"
              + " more|advertisement)");

  private Residue() {}

  /** The lines without furniture at their end; each line taken out is noted. */
  static List<Line> without(List<Line> lines, Notes notes) {
    int end = lines.size();
    for (int i = lines.size() - 1; i > 0; i--) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (!FURNITURE.matcher(line.stripped()).matches()) {
        break;
      }
      notes.warn(
          line.offset(), "RESIDUE_REMOVED", "\"" + line.stripped() + "\" at the end was left out.");
      end = i;
    }
    return lines.subList(0, end);
  }
}
