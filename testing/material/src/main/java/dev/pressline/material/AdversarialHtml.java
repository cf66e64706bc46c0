package dev.pressline.material;

import static dev.pressline.material.AdversarialText.nested;
import static dev.pressline.material.AdversarialText.numbered;
import static dev.pressline.material.AdversarialText.of;

import java.util.List;

/** What HTML readers pay for. */
final class AdversarialHtml {
  private AdversarialHtml() {}

  private static final List<AdversarialText> ELEMENTS =
      List.of(
          of("HTML", "less-than signs", "<"),
          of("HTML", "open comments", "<!--"),
          of("HTML", "open comments in lines", "a <!-- \n"),
          of("HTML", "comments", "<!-- a -->"),
          of("HTML", "declarations", "<!A "),
          of("HTML", "instructions", "<?a "),
          of("HTML", "character data", "<![CDATA["),
          of("HTML", "div in div", "<div>"),
          nested("HTML", "div in div, closed", "<div>", "</div>"),
          of("HTML", "closing tags", "</div>"),
          of("HTML", "closing paragraphs", "</p>"),
          of("HTML", "line breaks", "<br>"),
          of("HTML", "bold in bold", "<b>"),
          of("HTML", "bold and a letter", "a <b>"),
          of("HTML", "paragraphs in bold", "<b><p>"),
          of("HTML", "links in bold", "<a href=x><b>"),
          of("HTML", "misnested formats", "<b><i></b>"),
          of("HTML", "links in links in HTML", "<a href=b>"),
          of("HTML", "empty links", "<a href=\"http://x.y/\"></a>"),
          of("HTML", "empty links to pictures", "<p><a href=\"http://x.y/a.png\"></a></p>"),
          of("HTML", "anchors closed in themselves", "<a href=\"x\"/>"),
          of("HTML", "anchors half closed", "<a href=\"x"),
          of("HTML", "spans", "<span>"),
          of("HTML", "fonts", "<font color=a>a"),
          of("HTML", "tables in tables", "<table><tr><td>"),
          of("HTML", "text in tables", "<table>a"),
          of("HTML", "rows", "<table>", "<tr><td>a"),
          of("HTML", "lists in lists in HTML", "<ul><li>"),
          of("HTML", "lists of definitions", "<dl><dt>a<dd>b"),
          of("HTML", "frames", "<iframe src=\"https://a.b/c\"></iframe>"),
          of("HTML", "scripts", "<script>a</script>"),
          of("HTML", "open scripts", "<script>"),
          of("HTML", "pictures", "<img src=a>"),
          of("HTML", "pictures within the address", "<img src=\"data:image/png;base64,AAAA\">"),
          of("HTML", "a long picture", "<img src=\"data:image/png;base64,", "AAAA"),
          of("HTML", "sources of pictures", "<img srcset=\"", "a 1x, "),
          of("HTML", "attributes", "<p", " a=b"),
          numbered("HTML", "different attributes", "<p", " a%d=b"),
          of("HTML", "a long attribute", "<p title=\"", "a"),
          of("HTML", "classes", "<p class=\"", "a "),
          numbered("HTML", "names", "", "<p id=a%d>"),
          of("HTML", "one name", "<p id=a>"),
          of("HTML", "headings in HTML", "<h1>a</h1>"),
          of("HTML", "headings in headings", "<h1><h2>"),
          of("HTML", "articles", "<!doctype html><body>", "<article>a</article>"),
          of("HTML", "articles in articles", "<!doctype html><body>", "<article>a"),
          of("HTML", "a page of comments", "<!-- a -->\n", "<!-- a -->\n"),
          of("HTML", "a page of meta", "<!doctype html><head>", "<meta name=author content=a>"),
          of("HTML", "a page of navigation", "<!doctype html><body>", "<nav><a href=b>a</a></nav>"),
          of("HTML", "a page of sections", "<!doctype html><body>", "<div><p>a</p></div>"),
          of(
              "HTML",
              "data of a page",
              "<!doctype html><script type=application/ld+json>",
              "\"author\":["),
          of("HTML", "unknown elements", "<abc>"),
          of("HTML", "type arguments", "List<String> "),
          of("HTML", "custom elements", "<a-b>"),
          of("HTML", "figures", "<figure><img src=a><figcaption>a</figure>"),
          of("HTML", "pre in pre", "<pre>\n"),
          of("HTML", "details in details", "<details><summary>"),
          of("HTML", "ruby", "<ruby>a<rt>b"),
          of("HTML", "svg in svg", "<svg>"),
          of("HTML", "math in svg", "<svg><math>"),
          of("HTML", "templates", "<template>"),
          of("HTML", "selects", "<select><option>"),
          of("HTML", "an address with blanks", "<a href=\"a", " ", "b\">c</a>"),
          of(
              "HTML",
              "players in a player",
              "<iframe src=\"https:",
              "//player.bilibili.com/",
              "\"></iframe>"),
          of("HTML", "text in headings in boxes", "<h1><div>".repeat(200), "word "),
          of("HTML", "links in tables in links", "<table><tr><td><a href=b>".repeat(100), "word "),
          of("HTML", "a long name of an element", "<a", "b"),
          of("HTML", "a long name of an attribute", "<p a", "b"),
          of("HTML", "a long name of a document", "<!doctype a", "b"),
          of("HTML", "a long comment", "<!-- ", "- "),
          of("HTML", "an open mark", "<p>a<!-- more ", "word "));

  static List<AdversarialText> elements() {
    return ELEMENTS;
  }

  private static final List<AdversarialText> JUST_BELOW_THE_LIMITS =
      List.of(
          below("empty paragraphs", "", "<p></p>", 49_000),
          below("empty boxes", "", "<div></div>", 49_000),
          below("empty spans in a paragraph", "<p>", "<span></span>", 49_000),
          below("addresses in lines", "<p>", "http://a.b<br>", 98_000),
          below("words in lines", "<p>", "word<br>", 98_000),
          below("boxes to tick that are none", "<p>", "<input>", 98_000),
          below("boxes to tick", "<p>", "<input type=checkbox>", 98_000),
          below("pictures without address", "<p>", "<img>", 98_000),
          below("pictures", "<p>", "<img src=a>", 98_000),
          below("scripts", "", "<script></script>", 49_000),
          below("frames without address", "<p>", "<iframe></iframe>", 49_000),
          below("frames", "<p>", "<iframe src=//a.b/c></iframe>", 49_000),
          below("empty links to pictures in a line", "<p>", "<a href=b.png></a>", 49_000),
          below("empty links to pages in a line", "<p>", "<a href=//b.c></a>", 49_000),
          below("empty links to places", "<p>", "<a href=#b></a>", 49_000),
          below("links to places", "<h2>a</h2>", "<a href=#b>c</a>", 49_000),
          below("open more marks", "", "<!-- more a", 98_000),
          below("headings", "", "<h2>a</h2>", 49_000),
          below("names", "", "<p id=a>b</p>", 49_000),
          below("attributes", "", "<p class=a style=b onclick=c title=d>b</p>", 40_000),
          below("bold letters", "<p>", "<b>a</b>", 49_000),
          below("unknown elements", "<p>", "<abc>a</abc>", 49_000),
          below("items", "<ul>", "<li>a", 98_000),
          below("cells", "<table><tr>", "<td>a", 98_000),
          below("rows", "<table>", "<tr><td>a", 49_000),
          below("bold in bold", "<p>", "<b>a", 98_000),
          below("formats across paragraphs", "", "<p><b><i>a", 32_000),
          below(
              "a page of paragraphs",
              "<!doctype html><body>",
              "<p>A word, and a word.</p>",
              49_000),
          below(
              "a page of boxes", "<!doctype html><body>", "<div>A word, and a word.</div>", 49_000),
          below("a page of lines", "<!doctype html><body><div>", "A word.<br><br>", 49_000),
          below("a page of links", "<!doctype html><body>", "<a href=b>a</a> ", 49_000),
          below(
              "a page of pictures",
              "<!doctype html><body>",
              "<noscript><img src=a></noscript>",
              32_000),
          below("a page of tables", "<!doctype html><body>", "<table><tr><td>a</table>", 24_000),
          below("a page of lists", "<!doctype html><body>", "<ul><li><a href=b>a</a></ul>", 19_000),
          below("a page of hidden boxes", "<!doctype html><body>", "<div hidden>a</div>", 49_000));

  static List<AdversarialText> justBelowTheLimits() {
    return JUST_BELOW_THE_LIMITS;
  }

  /** So many units in two megabytes, so that they are not refused for their number; then words. */
  private static AdversarialText below(String name, String start, String unit, int most) {
    return new AdversarialText(
        "HTML",
        name + ", as many as are read",
        size -> {
          int count = (int) Math.min(size / unit.length(), (long) most * size / (2 << 20));
          String text = start + unit.repeat(count);
          return text + "word ".repeat(Math.max(0, (size - text.length()) / 5));
        });
  }
}
