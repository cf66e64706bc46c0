package dev.pressline.core.corpus;

import dev.pressline.core.site.Slug;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** The slugs that hexo-util made of every title, tag and category of the blogs, and ours. */
final class RecordedSlugs {
  /** Why ours is another. */
  enum Reason {
    ACCENTS("letters keep their accents, so that an address reads as its title"),
    SPELT("# and + behind a Latin letter are spelt out; Hexo has one address for C, C# and C++"),
    CUT("a slug has at most " + Slug.MAX_BYTES + " bytes, as files have names"),
    UNSEEN("what cannot be seen has no place in an address"),
    UNKNOWN("no reason is known");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }

    private static Reason of(String text, String theirs, String ours) {
      if (without(text, "\\p{Mn}").equals(theirs) || without(ours, "\\p{Mn}").equals(theirs)) {
        return ACCENTS;
      }
      if (ours.replaceAll("-?(?:sharp|plus)", "").equals(theirs)) {
        return SPELT;
      }
      if (theirs.startsWith(ours) && ours.length() * 4 > Slug.MAX_BYTES) {
        return CUT;
      }
      return seen(theirs).equals(seen(ours)) ? UNSEEN : UNKNOWN;
    }

    private static String seen(String text) {
      return Slug.letters(without(text, "\\p{Cf}"));
    }

    private static String without(String text, String unwanted) {
      return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll(unwanted, "");
    }
  }

  private RecordedSlugs() {}

  /** All slugs, with capitals and in lower case. */
  static List<Tally> tallies() {
    Tally kept = new Tally("slugs of Hexo, capitals kept");
    Tally lower = new Tally("slugs of Hexo, lower case");
    Path recorded = Corpus.root().resolve("oracle/hexo-slugize.jsonl");
    for (Map<?, ?> row : Corpus.rows(recorded)) {
      String text = String.valueOf(row.get("in"));
      compare(kept, text, String.valueOf(row.get("slug")), Slug.keepingCase(text));
      compare(lower, text, String.valueOf(row.get("lower")), Slug.of(text));
    }
    return List.of(kept, lower);
  }

  private static void compare(Tally tally, String text, String theirs, String ours) {
    boolean equal = theirs.equals(ours);
    Reason reason = equal ? Reason.UNKNOWN : Reason.of(text, theirs, ours);
    tally.add(equal, reason.name(), "\"" + theirs + "\", we: \"" + ours + "\"");
  }
}
