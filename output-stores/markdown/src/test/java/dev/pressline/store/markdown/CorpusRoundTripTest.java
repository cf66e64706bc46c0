package dev.pressline.store.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import dev.pressline.material.SharedFolder;
import dev.pressline.store.markdown.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of {@link RoundTrip} over the posts of real blogs. */
@Tag("corpus")
class CorpusRoundTripTest {
  /** The others stand in words that markup cuts in two, and the like. */
  private static final double MOST_OF_THE_LINKS = 0.96;

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "hexo, HEXO", "hexo, HUGO", "hexo, JEKYLL",
    "hugo, HEXO", "hugo, HUGO", "hugo, JEKYLL",
    "jekyll, HEXO", "jekyll, HUGO", "jekyll, JEKYLL",
    "html, HEXO", "html, HUGO", "txt, JEKYLL"
  })
  void realPostsComeBackAsTheyWere(String blogs, Dialect dialect) throws IOException {
    Path corpus = SharedFolder.require("corpus/" + blogs);
    Map<String, List<String>> broken = new TreeMap<>();
    int links = 0;
    int put = 0;
    for (Path file : files(corpus)) {
      String path = corpus.relativize(file).toString();
      Optional<Publication> publication = Drafted.at(path, Files.readAllBytes(file));
      if (publication.isPresent()) {
        RoundTrip trip = RoundTrip.of(publication.get(), dialect);
        links += publication.get().enrichment().links().size();
        put += trip.written().text().split("https://en.example/wiki/Word_", -1).length - 1;
        if (!trip.broken().isEmpty()) {
          broken.put(path, trip.broken());
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(put)
        .describedAs("links put, of %s", links)
        .isGreaterThan((int) (links * MOST_OF_THE_LINKS));
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(?:md|markdown|html|txt)"))
          .sorted()
          .toList();
    }
  }
}
