package dev.pressline.material;

import static dev.pressline.material.AdversarialText.of;

import java.util.List;

/** What readers of plain text pay for. */
final class AdversarialLines {
  private AdversarialLines() {}

  private static final List<AdversarialText> ALL =
      List.of(
          of("text", "one letter", "a"),
          of("text", "words", "word "),
          of("text", "sentences", "A word is said here. "),
          of(
              "text",
              "lines of sentences",
              "A word is said here, and it is said again and again.\n"),
          of(
              "text",
              "titles",
              "A Title\n\nA text that is longer than its title and ends. And more of it.\n\n"),
          of("text", "hints", "Read more: a\n\n"),
          of("text", "hints with addresses", "Also read: a http://a.b\n\nText.\n\n"),
          of("text", "residue", "Share this:\n"),
          of("text", "sources", "Text.\n\nSources:\n\n", "Reuters - A headline of it\n"),
          of("text", "glued marks", "seat.1.Altman "),
          of("text", "numbers", "1."),
          of("text", "bullets", "• a\n"),
          of("text", "capitals and points", "A."),
          of("text", "numbered lines", "1) a\n2) b\n"),
          of("text", "colons", ":"),
          of("text", "hyphens", " - "),
          of("text", "quotation marks", "\""),
          of("text", "carriage returns", "\r"),
          of("text", "combining marks", "\u0301"),
          of("text", "marks of direction", "\u202E"),
          of("text", "an item that goes on", "• a\n", "    b\n"),
          of("text", "items of blanks", "1. a\n", "    \n"),
          of("text", "a line of letters without end", "Text.\n\nA", "a", "."),
          of("text", "lines of Han", "一二三四五六七八九十一二三四五六七八九十，\n\n"),
          of("text", "Han without end", "文字"),
          of("text", "a line of blanks", "a", " ", "b"),
          of("text", "lines of a page", "Menu\nLogin\nSearch\nShare\n", "Home\n"),
          of("text", "links to pages", "www.a.b/c "),
          of("text", "half a mark for a footnote", "seat.1.a "));

  static List<AdversarialText> all() {
    return ALL;
  }
}
