package dev.pressline.core.admission.text;

import dev.pressline.core.admission.source.Notes;
import java.util.ArrayList;
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

  /** The lines without furniture at their end or alone within; each one taken out is noted. */
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
    return withoutInner(lines.subList(0, end), notes);
  }

  /** Takes out lines between blank ones that are no text in any article. */
  private static List<Line> withoutInner(List<Line> lines, Notes notes) {
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean alone =
          i > 0
              && lines.get(i - 1).isBlank()
              && (i + 1 == lines.size() || lines.get(i + 1).isBlank());
      if (alone && Furniture.isNeverText(line)) {
        notes.warn(line.offset(), "RESIDUE_REMOVED", "\"" + line.stripped() + "\" was left out.");
      } else {
        kept.add(line);
      }
    }
    return kept;
  }
}
