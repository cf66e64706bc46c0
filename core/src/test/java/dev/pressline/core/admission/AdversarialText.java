package dev.pressline.core.admission;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text of as many bytes as may be submitted, made of one thing over and over that parsers are
 * known to pay for.
 */
record AdversarialText(String name, String source) {
  private static final int SIZE = AdmissionSettings.DEFAULT_MAX_SOURCE_BYTES;

  static List<AdversarialText> all() {
    return Stream.of(blocks(), inlines(), html(), frontMatter(), plain())
        .flatMap(List::stream)
        .toList();
  }

  private static List<AdversarialText> blocks() {
    return List.of(
        of("quotes in a line", ">"),
        of("quotes, a level more a line", deepening("> ", "a")),
        of("lists in a line", "- "),
        of("lists, a level more a line", deepening("  ", "- a")),
        of("numbers in a line", "1. "),
        of("list items", "- a\n"),
        of("loose list items", "- a\n\n"),
        of("list items of many kinds", "- a\n* a\n+ a\n1. a\n1) a\n"),
        of("quotes and lists mixed", "> - > 1. "),
        of("headings", "# a\n"),
        of("headings of one name", "## a\n\n"),
        of("tight headings", "##a\n"),
        of("underlined headings", "a\n-\n"),
        of("hashes", "#"),
        of("rules", "***\n"),
        of("fences", "```\n"),
        of("fences never closed", "```a\nb\n~~~\n"),
        of("lines of one letter", "a\n"),
        of("paragraphs of one letter", "a\n\n"),
        of("empty lines", "\n"),
        of("blanks", " "),
        of("TABs", "\t"),
        of("references", "[a]: /b\n"),
        numbered("different references", "[a%d]: /b\n"),
        numbered("references to notes", "[^%d]: a\n\n"),
        of("notes", "[^a]"),
        of("table rows", "|a|b|\n|-|-|\n", "|a|b|\n"),
        of("tables", "|a|\n|-|\n|a|\n\n"),
        of("a wide table", "|a".repeat(60_000) + "\n" + "|-".repeat(60_000) + "\n", "|a\n"),
        of("delimiter rows", "|-"),
        of("pipes", "|"),
        of("task lists", "- [ ] a\n"),
        of("lines that count", "（1）a\n"),
        of("counted lists", "1. a\n2. b\n"),
        of("names with attributes", "## a {#b}\n"));
  }

  private static List<AdversarialText> inlines() {
    return List.of(
        of("opening brackets", "["),
        of("brackets in brackets", nested("[", "]")),
        of("closing brackets", "]"),
        of("links", "[a](b) "),
        of("links in links", "[a]("),
        of("pictures in pictures", "![a]("),
        of("links with broken titles", "[a](b \"c"),
        of("links in brackets", "[a](<b"),
        of("stars", "*"),
        of("stars between letters", "a*"),
        of("emphasis in emphasis", "*a **b "),
        of("emphasis of three kinds", "*a_ ~b* _c~ "),
        of("underscores between letters", "a_"),
        of("closed emphasis", "*a* "),
        of("strong in emphasis", "***a** b*"),
        of("tildes", "~~a"),
        of("backticks", "`"),
        of("backticks of every length", backticks()),
        of("backticks between letters", "a`"),
        of("backslashes", "\\"),
        of("hard line ends", "a\\\n"),
        of("entities", "&amp;"),
        of("open entities", "&amp"),
        of("numbered entities", "&#x41;"),
        of("ampersands", "&"),
        of("autolinks", "http://a.b "),
        of("autolinks in brackets", "<http://a.b>"),
        of("addresses without end", "http://a.b/("),
        of("at signs", "a@"),
        of("mail addresses", "a@b.cc "),
        of("dots after www", "www."),
        of("colons and slashes", "://"),
        of("exclamation marks in brackets", "![["),
        of("smileys", "😀"),
        of("Han", "文"),
        of("tag plug-ins", "{% a %}"),
        of("tag plug-ins in lines", "{% a %}\n"),
        of("open tag plug-ins", "{% a "),
        of("variables", "{{ a }}"),
        of("shortcodes", "{{< a >}}\n"),
        of("open shortcodes", "{{< a "),
        of("raw", "{% raw %}\n"),
        of("liquid blocks", "{% highlight a %}\n"),
        of("more", "<!-- more -->\n"));
  }

  private static List<AdversarialText> html() {
    return List.of(
        of("less-than signs", "<"),
        of("open comments", "<!--"),
        of("open comments in lines", "a <!-- \n"),
        of("comments", "<!-- a -->"),
        of("declarations", "<!A "),
        of("instructions", "<?a "),
        of("character data", "<![CDATA["),
        of("div in div", "<div>"),
        of("div in div, closed", nested("<div>", "</div>")),
        of("closing tags", "</div>"),
        of("closing paragraphs", "</p>"),
        of("line breaks", "<br>"),
        of("bold in bold", "<b>"),
        of("bold and a letter", "a <b>"),
        of("paragraphs in bold", "<b><p>"),
        of("links in bold", "<a href=x><b>"),
        of("misnested formats", "<b><i></b>"),
        of("links in links in HTML", "<a href=b>"),
        of("empty links", "<a href=\"http://x.y/\"></a>"),
        of("empty links to pictures", "<p><a href=\"http://x.y/a.png\"></a></p>"),
        of("anchors closed in themselves", "<a href=\"x\"/>"),
        of("anchors half closed", "<a href=\"x"),
        of("spans", "<span>"),
        of("fonts", "<font color=a>a"),
        of("tables in tables", "<table><tr><td>"),
        of("text in tables", "<table>a"),
        of("rows", "<table>", "<tr><td>a"),
        of("lists in lists in HTML", "<ul><li>"),
        of("lists of definitions", "<dl><dt>a<dd>b"),
        of("frames", "<iframe src=\"https://a.b/c\"></iframe>"),
        of("scripts", "<script>a</script>"),
        of("open scripts", "<script>"),
        of("pictures", "<img src=a>"),
        of("pictures within the address", "<img src=\"data:image/png;base64,AAAA\">"),
        of("a long picture", "<img src=\"data:image/png;base64,", "AAAA"),
        of("sources of pictures", "<img srcset=\"", "a 1x, "),
        of("attributes", "<p", " a=b"),
        numbered("different attributes", " a%d=b", "<p"),
        of("a long attribute", "<p title=\"", "a"),
        of("classes", "<p class=\"", "a "),
        numbered("names", "<p id=a%d>"),
        of("one name", "<p id=a>"),
        of("headings in HTML", "<h1>a</h1>"),
        of("headings in headings", "<h1><h2>"),
        of("articles", "<!doctype html><body>", "<article>a</article>"),
        of("articles in articles", "<!doctype html><body>", "<article>a"),
        of("a page of comments", "<!-- a -->\n", "<!-- a -->\n"),
        of("a page of meta", "<!doctype html><head>", "<meta name=author content=a>"),
        of("a page of navigation", "<!doctype html><body>", "<nav><a href=b>a</a></nav>"),
        of("a page of sections", "<!doctype html><body>", "<div><p>a</p></div>"),
        of("data of a page", "<!doctype html><script type=application/ld+json>", "\"author\":["),
        of("unknown elements", "<abc>"),
        of("type arguments", "List<String> "),
        of("custom elements", "<a-b>"),
        of("figures", "<figure><img src=a><figcaption>a</figure>"),
        of("pre in pre", "<pre>\n"),
        of("details in details", "<details><summary>"),
        of("ruby", "<ruby>a<rt>b"),
        of("svg in svg", "<svg>"),
        of("math in svg", "<svg><math>"),
        of("templates", "<template>"),
        of("selects", "<select><option>"));
  }

  private static List<AdversarialText> frontMatter() {
    return List.of(
        of("front matter never closed", "---\n", "a: b\n"),
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
        of("front matter again and again", "---\na: b\n---\n"),
        of("dashes", "---\n"),
        of("pluses", "+++\n"),
        of("TOML", "+++\n", "a = [\n"),
        of("TOML tables", "+++\n", "[[a.b]]\n"),
        of("JSON", "{", "\"a\": {"),
        of("JSON lists", ";;;\n{\"a\": ", "["));
  }

  private static List<AdversarialText> plain() {
    return List.of(
        of("one letter", "a"),
        of("words", "word "),
        of("sentences", "A word is said here. "),
        of("lines of sentences", "A word is said here, and it is said again and again.\n"),
        of(
            "titles",
            "A Title\n\nA text that is longer than its title and ends. And more of it.\n\n"),
        of("hints", "Read more: a\n\n"),
        of("hints with addresses", "Also read: a http://a.b\n\nText.\n\n"),
        of("residue", "Share this:\n"),
        of("sources", "Text.\n\nSources:\n\n", "Reuters - A headline of it\n"),
        of("glued marks", "seat.1.Altman "),
        of("numbers", "1."),
        of("bullets", "• a\n"),
        of("capitals and points", "A."),
        of("numbered lines", "1) a\n2) b\n"),
        of("colons", ":"),
        of("hyphens", " - "),
        of("quotation marks", "\""),
        of("carriage returns", "\r"),
        of("combining marks", "\u0301"),
        of("marks of direction", "\u202E"));
  }

  private static AdversarialText of(String name, String unit) {
    return of(name, "", unit);
  }

  private static AdversarialText of(String name, String start, String unit) {
    int bytes = unit.getBytes(StandardCharsets.UTF_8).length;
    return new AdversarialText(name, start + unit.repeat((SIZE - start.length()) / bytes));
  }

  /** Within front matter of nearly the largest size that is read. */
  private static AdversarialText fenced(String name, String unit) {
    return new AdversarialText(
        name + " in front matter", "---\n" + unit.repeat(250_000 / unit.length()) + "\n---\ntext");
  }

  private static AdversarialText numbered(String name, String unit) {
    return numbered(name, unit, "");
  }

  private static AdversarialText numbered(String name, String unit, String start) {
    StringBuilder text = new StringBuilder(start);
    for (int i = 0; text.length() < SIZE - unit.length() - 8; i++) {
      text.append(unit.formatted(i));
    }
    return new AdversarialText(name, text.toString());
  }

  private static String nested(String open, String close) {
    int depth = SIZE / (open.length() + close.length());
    return open.repeat(depth) + close.repeat(depth);
  }

  private static String deepening(String indent, String line) {
    int depth = (int) Math.sqrt(2.0 * SIZE / indent.length()) - line.length() - 2;
    StringBuilder text = new StringBuilder();
    IntStream.range(0, depth).forEach(i -> text.append(indent.repeat(i)).append(line).append('\n'));
    return text.toString();
  }

  private static String backticks() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() + i + 1 < SIZE; i++) {
      text.append('e').append("`".repeat(i));
    }
    return text.toString();
  }
}
