package dev.pressline.material;

import static dev.pressline.material.AdversarialText.nested;
import static dev.pressline.material.AdversarialText.numbered;
import static dev.pressline.material.AdversarialText.of;

import java.util.List;
import java.util.stream.IntStream;

/** What Markdown readers pay for. */
final class AdversarialMarkdown {
  private AdversarialMarkdown() {}

  private static final List<AdversarialText> BLOCKS =
      List.of(
          of("Markdown", "quotes in a line", ">"),
          deepening("quotes, a level more a line", "> ", "a"),
          of("Markdown", "lists in a line", "- "),
          deepening("lists, a level more a line", "  ", "- a"),
          of("Markdown", "numbers in a line", "1. "),
          of("Markdown", "list items", "- a\n"),
          of("Markdown", "loose list items", "- a\n\n"),
          of("Markdown", "list items of many kinds", "- a\n* a\n+ a\n1. a\n1) a\n"),
          of("Markdown", "quotes and lists mixed", "> - > 1. "),
          of("Markdown", "headings", "# a\n"),
          of("Markdown", "headings of one name", "## a\n\n"),
          of("Markdown", "tight headings", "##a\n"),
          of("Markdown", "underlined headings", "a\n-\n"),
          of("Markdown", "hashes", "#"),
          of("Markdown", "rules", "***\n"),
          of("Markdown", "fences", "```\n"),
          of("Markdown", "fences never closed", "```a\nb\n~~~\n"),
          of("Markdown", "lines of one letter", "a\n"),
          of("Markdown", "paragraphs of one letter", "a\n\n"),
          of("Markdown", "empty lines", "\n"),
          of("Markdown", "blanks", " "),
          of("Markdown", "TABs", "\t"),
          of("Markdown", "references", "[a]: /b\n"),
          numbered("Markdown", "different references", "", "[a%d]: /b\n"),
          numbered("Markdown", "references to notes", "", "[^%d]: a\n\n"),
          of("Markdown", "notes", "[^a]"),
          of("Markdown", "table rows", "|a|b|\n|-|-|\n", "|a|b|\n"),
          of("Markdown", "tables", "|a|\n|-|\n|a|\n\n"),
          of(
              "Markdown",
              "a wide table",
              "|a".repeat(60_000) + "\n" + "|-".repeat(60_000) + "\n",
              "|a\n",
              ""),
          of("Markdown", "delimiter rows", "|-"),
          of("Markdown", "pipes", "|"),
          of("Markdown", "task lists", "- [ ] a\n"),
          of("Markdown", "lines that count", "（1）a\n"),
          of("Markdown", "counted lists", "1. a\n2. b\n"),
          of("Markdown", "names with attributes", "## a {#b}\n"),
          of("Markdown", "links to places", "# a\n\n", "[a](#b) "),
          of("Markdown", "blanks in a heading", "# a", " ", "b"),
          of("Markdown", "blanks before attributes", "# a", " ", "{#b} c"),
          of("Markdown", "capitals in an element", "a <A", "a", "->"),
          of("Markdown", "dashes and equals signs", "a\n-=\n"),
          of("Markdown", "lines of Han", "一二三四五六七八九十一二三四五六七八九十，\n"),
          of("Markdown", "a source after blanks", "Sources:\n\n", " ", "a - a headline of it\n"),
          of(
              "Markdown",
              "a source of blanks",
              "Sources:\n\nReuters - A headline\nA",
              " ",
              "headline"));

  static List<AdversarialText> blocks() {
    return BLOCKS;
  }

  private static final List<AdversarialText> INLINES =
      List.of(
          of("Markdown", "opening brackets", "["),
          nested("Markdown", "brackets in brackets", "[", "]"),
          of("Markdown", "closing brackets", "]"),
          of("Markdown", "links", "[a](b) "),
          of("Markdown", "links in links", "[a]("),
          of("Markdown", "pictures in pictures", "![a]("),
          of("Markdown", "links with broken titles", "[a](b \"c"),
          of("Markdown", "links in brackets", "[a](<b"),
          of("Markdown", "stars", "*"),
          of("Markdown", "stars between letters", "a*"),
          of("Markdown", "emphasis in emphasis", "*a **b "),
          of("Markdown", "emphasis of three kinds", "*a_ ~b* _c~ "),
          of("Markdown", "underscores between letters", "a_"),
          of("Markdown", "closed emphasis", "*a* "),
          of("Markdown", "strong in emphasis", "***a** b*"),
          of("Markdown", "tildes", "~~a"),
          of("Markdown", "backticks", "`"),
          backticks(),
          of("Markdown", "backticks between letters", "a`"),
          of("Markdown", "backslashes", "\\"),
          of("Markdown", "hard line ends", "a\\\n"),
          of("Markdown", "entities", "&amp;"),
          of("Markdown", "open entities", "&amp"),
          of("Markdown", "numbered entities", "&#x41;"),
          of("Markdown", "ampersands", "&"),
          of("Markdown", "autolinks", "http://a.b "),
          of("Markdown", "autolinks in brackets", "<http://a.b>"),
          of("Markdown", "addresses without end", "http://a.b/("),
          of("Markdown", "at signs", "a@"),
          of("Markdown", "mail addresses", "a@b.cc "),
          of("Markdown", "dots after www", "www."),
          of("Markdown", "colons and slashes", "://"),
          of("Markdown", "exclamation marks in brackets", "![["),
          of("Markdown", "smileys", "😀"),
          of("Markdown", "Han", "文"),
          of("Markdown", "tag plug-ins", "{% a %}"),
          of("Markdown", "tag plug-ins in lines", "{% a %}\n"),
          of("Markdown", "open tag plug-ins", "{% a "),
          of("Markdown", "variables", "{{ a }}"),
          of("Markdown", "shortcodes", "{{< a >}}\n"),
          of("Markdown", "open shortcodes", "{{< a "),
          of("Markdown", "raw", "{% raw %}\n"),
          of("Markdown", "liquid blocks", "{% highlight a %}\n"),
          of("Markdown", "more", "<!-- more -->\n"),
          of("Markdown", "open more marks", "<!-- more "),
          of("Markdown", "tag plug-ins among blanks", "{%assign a=1%}" + " ".repeat(400)),
          of("Markdown", "tag plug-ins of one value", "{%assign a=1%}", "{{a}}" + " ".repeat(400)));

  static List<AdversarialText> inlines() {
    return INLINES;
  }

  private static AdversarialText deepening(String name, String indent, String line) {
    return new AdversarialText(
        "Markdown",
        name,
        size -> {
          int depth = (int) Math.sqrt(2.0 * size / indent.length()) - line.length() - 2;
          StringBuilder text = new StringBuilder();
          IntStream.range(0, depth)
              .forEach(i -> text.append(indent.repeat(i)).append(line).append('\n'));
          return text.toString();
        });
  }

  private static AdversarialText backticks() {
    return new AdversarialText(
        "Markdown",
        "backticks of every length",
        size -> {
          StringBuilder text = new StringBuilder();
          for (int i = 1; text.length() + i + 1 < size; i++) {
            text.append('e').append("`".repeat(i));
          }
          return text.toString();
        });
  }
}
