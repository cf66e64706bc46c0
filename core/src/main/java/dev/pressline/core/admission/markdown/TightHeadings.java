package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.source.MappedText;
import dev.pressline.core.admission.source.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Headings whose marks touch the text: {@code ##Heading}. CommonMark takes them for paragraphs,
 * authors of one post in seven of our corpus do not. From two marks on nothing else can be meant;
 * {@code #word} stays, it may be a hashtag.
 */
final class TightHeadings {
  private static final Pattern TIGHT = Pattern.compile("^( {0,3}#{2,6})(?=[^#\\s!{])");

  private TightHeadings() {}

  /** The Markdown with the missing blanks; every line keeps its number. */
  static MappedText spaced(MappedText markdown, Notes notes) {
    if (!markdown.text().contains("##")) {
      return markdown;
    }
    CodeFences fences = new CodeFences();
    List<String> lines = new ArrayList<>();
    int first = -1;
    int count = 0;
    for (String line : markdown.lines()) {
      boolean tight = !fences.covers(line) && line.contains("##") && TIGHT.matcher(line).find();
      first = tight && first < 0 ? lines.size() : first;
      count += tight ? 1 : 0;
      lines.add(tight ? TIGHT.matcher(line).replaceFirst("$1 ") : line);
    }
    if (count == 0) {
      return markdown;
    }
    notes.warn(
        markdown.offsetOf(first),
        "HEADING_WITHOUT_BLANK",
        (count == 1 ? "A heading has" : count + " headings have")
            + " no blank after the # marks; one was put in. Write it, so that all readers see them"
            + " as headings.");
    return markdown.with(String.join("\n", lines));
  }
}
