package dev.pressline.store.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.markdown.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store writes is, read again, the same post, and written again, the same bytes. */
class RoundTripTest {
  private static final Path SAMPLES = Path.of("../../samples");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theSamplesComeBackAsTheyWere(Dialect dialect) throws IOException {
    for (Path file : samples()) {
      Optional<Publication> publication =
          Drafted.at(SAMPLES.relativize(file).toString(), Files.readAllBytes(file));
      if (publication.isPresent()) {
        assertThat(RoundTrip.of(publication.get(), dialect).broken())
            .describedAs("%s for %s", file, dialect)
            .isEmpty();
      }
    }
  }

  @Property
  void generatedPostsComeBackAsTheyWere(
      @ForAll("posts") String source, @ForAll("paths") String path, @ForAll Dialect dialect) {
    Optional<Publication> publication = Drafted.at(path, source.getBytes(UTF_8));

    assertThat(publication)
        .hasValueSatisfying(
            post -> assertThat(RoundTrip.of(post, dialect).broken()).describedAs(source).isEmpty());
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
        "note.md",
        "note.html",
        "source/_posts/note.md",
        "_posts/2026-01-31-note.md",
        "content/posts/note.md",
        "note.txt");
  }

  /** Pieces that mean something to one reader or another, in any order. */
  @Provide
  Arbitrary<String> posts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "Kettles boil water quickly.",
            "# Heading of things",
            "* item one\n* item *two*\n    * deeper",
            "1. first\n2. second",
            "> quoted **words**",
            "```\n{{ code }} {% raw %}\n```",
            "`{{< shown >}}` and {{ shown }}",
            "{% youtube abc %}",
            "{{< youtube abc >}}",
            "<div>\n\n*within* html\n</div>",
            "<p>para</p>",
            "| a | b |\n| - | - |\n| 1 | 2 |",
            "中文**「强调」**文字。",
            "A line\nand another  \nand a last",
            "[link](http://a.example/x_(y) \"t\") ![p](p.png)",
            "Some * stars _ lines ~~gone~~ <b>bold</b> &amp; &lt;x&gt;",
            "    indented {# code #}",
            "Before\n\n<!-- more -->\n\nafter the excerpt");
    Arbitrary<String> body =
        piece.list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("\n\n", all) + "\n");
    return Combinators.combine(heads(), body).as(String::concat);
  }

  private static Arbitrary<String> heads() {
    return Arbitraries.of(
        "---\ntitle: \"A: title\"\ndate: 2026-03-29 02:30:00\ntags: [yes, 'a, b', C#]\n---\n",
        "---\n"
            + "title: 2026\n"
            + "subtitle: 'no'\n"
            + "categories: [[A, B], [C]]\n"
            + "updated: 2026-10-25\n"
            + "---\n",
        "---\ntitle: T\nexcerpt: Some  words\nimage: /a.png\nthumbnail: /b.png\n---\n",
        "---\n"
            + "title: T\n"
            + "aliases: [/old/, /older/]\n"
            + "author: [Ada, Bob]\n"
            + "x: {a: [1, \"2\"]}\n"
            + "---\n");
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> walk = Files.walk(SAMPLES)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(?:md|html|txt)"))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
