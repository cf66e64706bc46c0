package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admit;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.pressline.core.draft.Submission;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources made to exhaust the stack, the memory or the clock: each gets its verdict soon. */
class HostileInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Stream<Arguments> markdown() {
    return Stream.concat(text(), frontMatter());
  }

  private static Stream<Arguments> text() {
    return Stream.of(
        Arguments.of("ten thousand quotes in one line", ">".repeat(10_000) + " x"),
        Arguments.of("quotes in every line", (">".repeat(1000) + " x\n").repeat(500)),
        Arguments.of("lists in lists", "- ".repeat(5_000) + "x"),
        Arguments.of("lists, a level more a line", deepening(1_000)),
        Arguments.of("fifty thousand opening brackets", "[".repeat(50_000)),
        Arguments.of("brackets around brackets", "[".repeat(50_000) + "]".repeat(50_000)),
        Arguments.of("links in links", "[a](".repeat(30_000)),
        Arguments.of("pictures in pictures", "![".repeat(30_000) + "](x)".repeat(30_000)),
        Arguments.of("emphasis in emphasis", "*a **b ".repeat(20_000) + "c** d*".repeat(20_000)),
        Arguments.of("underscores", "_a__".repeat(40_000)),
        Arguments.of("backticks of every length", backticks(1_500)),
        Arguments.of("open comments", "<!-- ".repeat(50_000)),
        Arguments.of("open elements", "<div>".repeat(50_000)),
        Arguments.of("open inline elements", "a <b>".repeat(50_000)),
        Arguments.of("autolinks", "http://a.b ".repeat(50_000)),
        Arguments.of("at signs", "a@".repeat(100_000)),
        Arguments.of("footnotes", "[^1]".repeat(20_000) + "\n\n[^1]: x\n"),
        Arguments.of(
            "a wide table",
            "|a".repeat(3_000) + "\n" + "|-".repeat(3_000) + "\n" + "|x\n".repeat(50_000)),
        Arguments.of(
            "one address for all", "[a]: /" + "x".repeat(50_000) + "\n\n" + "[a] ".repeat(50_000)),
        Arguments.of("blanks", " ".repeat(500_000) + "x"),
        Arguments.of("TABs", "\t".repeat(500_000) + "x"),
        Arguments.of("hashes", "#".repeat(500_000)),
        Arguments.of("headings of one name", "# a\n".repeat(50_000)),
        Arguments.of("empty anchors", "<a href=\"x\"/>".repeat(20_000)),
        Arguments.of("entities", "&amp;#".repeat(100_000)));
  }

  private static Stream<Arguments> frontMatter() {
    return Stream.of(
        Arguments.of("colons in front matter", "---\na" + " ".repeat(100_000) + "\n: x\n---\n"),
        Arguments.of("broken lines in front matter", "---\n" + "a: [\n".repeat(20_000) + "---\n"),
        Arguments.of("keys in front matter", "---\n" + "a: x: y\n".repeat(20_000) + "---\nx"),
        Arguments.of(
            "indented keys in front matter", "---\n" + " a: x: y\n".repeat(1_900) + "---\n"),
        toml("remarks", "# x\n".repeat(990)),
        toml("blank lines", "\n".repeat(990)),
        toml("lines without end", "a = [\n".repeat(990)),
        toml("nested lists", "a = " + "[".repeat(30_000)),
        toml("dotted keys", "a.".repeat(15_000) + "a = 1"),
        toml("marks of text", "a = '''" + "'".repeat(30_000)),
        toml("backslashes", "a = \"" + "\\".repeat(30_000)),
        toml("impossible dates", "a = 2016-06-31\n".repeat(990)),
        toml("a long list", "a = [" + "1,".repeat(15_000) + "]"),
        toml("too many lines", "a = 1\n".repeat(100_000)),
        Arguments.of("JSON front matter nested", "{\"title\": " + "[".repeat(100_000) + "]}\nx"),
        Arguments.of("JSON front matter without end", "{\"title\": \"" + "{".repeat(500_000)),
        Arguments.of("marks for front matter", "{" + " ".repeat(100_000) + "\"".repeat(100_000)));
  }

  private static Arguments toml(String name, String lines) {
    return Arguments.of(
        "TOML front matter: " + name, "+++\ntitle = 'x'\n" + lines + "\n+++\nText.\n");
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        Arguments.of("tag plug-ins without end", "{% a".repeat(100_000)),
        Arguments.of("tag plug-ins", "{%a%}".repeat(100_000)),
        Arguments.of("tag plug-ins, only opened", "{%".repeat(300_000)),
        Arguments.of("tag plug-ins, raw without end", "{%raw%}endraw ".repeat(130_000)),
        Arguments.of("tag plug-ins with many marks of speech", "{%a " + "\"'".repeat(900) + "%}"),
        Arguments.of("tag plug-ins that end nothing", "{%enda%}{%b%}".repeat(50_000)),
        Arguments.of("tag plug-ins among blanks", "{%assign a=1%} \t ".repeat(100_000)),
        Arguments.of("tag plug-ins in lines", "{% img a.png %}\n\n".repeat(50_000)),
        Arguments.of("tag plug-ins in one address", "[a](" + "{%a%}".repeat(100_000)),
        Arguments.of("tag plug-ins to posts", "{%post_url a%}".repeat(140_000)),
        Arguments.of("tag plug-ins in code", "`{%a%}` ".repeat(50_000)),
        Arguments.of("variables", "{{".repeat(300_000)),
        Arguments.of(
            "tag plug-ins for long values",
            "{%assign a='" + "x".repeat(900) + "'%}" + "{{a}}".repeat(100_000)),
        Arguments.of("shortcodes without end", "{{< a ".repeat(100_000)),
        Arguments.of("shortcodes of all kinds", "{{<a>}}{{%b/%}}{{raw `".repeat(90_000)),
        Arguments.of("attributes", "{:.a}".repeat(100_000)),
        Arguments.of("attributes without end", "{:.a ".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"markdown", "marks"})
  void markdownGetsItsVerdictSoon(String name, String source) {
    decide(Drafts.markdown(source));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forAll")
  void htmlGetsItsVerdictSoon(String name, String source) {
    decide(Drafts.html(source));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forAll")
  void plainTextGetsItsVerdictSoon(String name, String source) {
    decide(Drafts.text(source + "\n\nalso read: x\n\n".repeat(300)));
  }

  static Stream<Arguments> forAll() {
    List<String> markdownOnly =
        List.of("table", "tag plug-ins", "front matter", "brackets", "lists");
    return markdown().filter(a -> markdownOnly.stream().noneMatch(name(a)::contains));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deep")
  void textNestedTooDeeplyIsRefused(String name, String source) {
    assertThat(Drafts.refused(Drafts.markdown(source)).code()).isEqualTo("TOO_DEEPLY_NESTED");
  }

  static Stream<Arguments> deep() {
    return markdown().filter(a -> name(a).contains("quotes") || name(a).startsWith("lists"));
  }

  private static String name(Arguments arguments) {
    return String.valueOf(arguments.get()[0]);
  }

  private static void decide(Submission draft) {
    AdmissionResult result = Assertions.assertTimeoutPreemptively(PATIENCE, () -> admit(draft));
    assertThat(result).isNotNull();
  }

  @Test
  void moreElementsThanAnyTextHasAreRefused() {
    assertThat(Drafts.refused(Drafts.html("<br>".repeat(100_001))).code())
        .isEqualTo("TOO_MANY_ELEMENTS");
    assertThat(Drafts.refused(Drafts.markdown("*a* ".repeat(50_001))).code())
        .isEqualTo("TOO_MANY_ELEMENTS");
  }

  @Test
  void moreLinesThanAnyTextHasAreRefused() {
    assertThat(Drafts.refused(Drafts.markdown("a\n\n".repeat(50_001))).code())
        .isEqualTo("TOO_MANY_LINES");
  }

  @Test
  void moreLinesOfPlainTextThanAnyTextHasAreRefused() {
    assertThat(Drafts.refused(Drafts.text("a\n".repeat(50_001))).code())
        .isEqualTo("TOO_MANY_LINES");
  }

  @Test
  void aNameThatNeverEndsIsRefused() {
    assertThat(Drafts.refused(Drafts.html("<p>a <a" + "b".repeat(10_001))).code())
        .isEqualTo("NAME_TOO_LONG");
  }

  @Test
  void quotesAreCountedBeforeEachBecomesABlock() {
    // Given
    Submission quotes = Drafts.markdown(">".repeat(200_000));

    // When
    long allocated = allocatedFor(quotes);

    // Then
    assertThat(Drafts.refused(quotes).code()).isEqualTo("TOO_DEEPLY_NESTED");
    assertThat(allocated).isLessThan(10_000_000);
  }

  @Test
  void aLineOfMarksInCodeIsAnOrnament() {
    String body =
        Drafts.admitted(Drafts.markdown("```\n" + ">".repeat(200) + "\n```\n"))
            .content()
            .body()
            .text();
    assertThat(body).startsWith(">>>");
  }

  @Test
  void moreLinksThanAnyTextHasStayText() {
    String html =
        Drafts.admitted(Drafts.text("http://a.b ".repeat(20_010))).content().body().html();
    assertThat(html.split("<a ", -1).length).isBetween(20_000, 20_005);
    assertThat(html).contains("http://a.b http://a.b");
  }

  @Test
  void moreHintsThanAnyTextHasStayText() {
    var post =
        Drafts.admitted(Drafts.text("A title\n\nText.\n\n" + "also read: x\n\n".repeat(1_001)));
    assertThat(post.content().linkHints()).hasSize(1_000);
    assertThat(post.content().body().text()).contains("also read: x");
  }

  @Test
  void moreMarksThanAnyTextHasAreRefused() {
    assertThat(Drafts.refused(Drafts.markdown("a]".repeat(200_001))).code())
        .isEqualTo("TOO_MANY_MARKS");
  }

  @Test
  void doublesOfALongBlockCostNoMoreThanTheirOwnReading() {
    // Given
    String keys =
        IntStream.range(0, 1_900).mapToObj("key%d: a b\n"::formatted).collect(Collectors.joining());
    String block = "---\n" + keys + "broken: a: b\n---\n";
    String doubles = "---\nkey1: a\n---\n".repeat(1_000);

    // When
    long alone = allocatedBy(Drafts.markdown(block + "Text."));
    long doubled = allocatedBy(Drafts.markdown(block + doubles + "Text."));

    // Then
    assertThat(doubled).isLessThan(5 * alone);
  }

  /** Bytes, which unlike seconds are as many on a machine that has other things to do. */
  private static long allocatedBy(Submission draft) {
    assertThat(admit(draft)).isInstanceOf(AdmissionResult.Admitted.class);
    return allocatedFor(draft);
  }

  private static long allocatedFor(Submission draft) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    admit(draft);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static String deepening(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("- a\n");
    }
    return text.toString();
  }

  private static String backticks(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < longest; i++) {
      text.append("e").append("`".repeat(i));
    }
    return text.toString();
  }
}
