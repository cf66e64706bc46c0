package dev.pressline.material;

import static dev.pressline.material.AdversarialText.of;

import java.util.List;

/** What readers of front matter pay for. */
final class AdversarialFrontMatter {
  private AdversarialFrontMatter() {}

  private static final List<AdversarialText> ALL =
      List.of(
          of("front matter", "front matter never closed", "---\n", "a: b\n"),
          fenced("keys", "a: b\n"),
          fenced("broken keys", "a: b: c\n"),
          fenced("open lists", "a: [\n"),
          fenced("lists in lists in YAML", "- "),
          fenced("maps in maps", "{a: "),
          fenced("brackets in YAML", "["),
          fenced("anchors", "a: &a [*a]\n"),
          fenced("quotes in YAML", "a: \"\n"),
          fenced("TABs in YAML", "\ta: b\n"),
          fenced("question marks", "? "),
          fenced("block texts", "a: |\n  b\n"),
          fenced("tags in YAML", "a: !!str b\n"),
          fenced("comments in YAML", "# a\n"),
          of("front matter", "front matter again and again", "---\na: b\n---\n"),
          of("front matter", "dashes", "---\n"),
          of("front matter", "pluses", "+++\n"),
          of("front matter", "TOML", "+++\n", "a = [\n"),
          of("front matter", "TOML tables", "+++\n", "[[a.b]]\n"),
          of("front matter", "JSON", "{", "\"a\": {"),
          of("front matter", "JSON lists", ";;;\n{\"a\": ", "["),
          fenced("a list in a line", "a: [", "a,", "]"),
          fenced("a list of smileys in a line", "a: [", "😀,", "]"),
          fenced("a map in a line", "a: {", "a: b, ", "}"),
          fenced("quoted keys", "\"a%d\": b\n"),
          fenced("different keys", "a%d: b\n"),
          fenced("pictures for a cover", "cover: '", "<img ", "'"),
          fenced("a name of blanks", "a:", " ", "b"),
          fenced("tags", "tags:\n", "- a%d\n", ""),
          fenced("many words for a tag", "tags: ", "a%d, ", ""),
          fenced("JSON", "{\"title\": [", "1,", "1]}"),
          of("front matter", "a long key", "a", " ", ": b\n---\nText."),
          of("front matter", "keys without opening", "", "title: b\n", "---\nText."),
          new AdversarialText(
              "front matter",
              "doubles of a long block",
              size ->
                  "---\n"
                      + "a: b\n".repeat(12_000)
                      + "---\n"
                      + "---\na: b\n---\n".repeat(size / 13)));

  static List<AdversarialText> all() {
    return ALL;
  }

  private static AdversarialText fenced(String name, String unit) {
    return fenced(name, "", unit, "");
  }

  /** Within front matter of nearly the largest size that is read. */
  private static AdversarialText fenced(String name, String start, String unit, String end) {
    return new AdversarialText(
        "front matter",
        name + " in front matter",
        size -> {
          StringBuilder text = new StringBuilder("---\n" + start);
          for (int i = 0; text.length() < size / 8 - 20; i++) {
            text.append(unit.contains("%d") ? unit.formatted(i) : unit);
          }
          return text + end + "\n---\ntext";
        });
  }
}
