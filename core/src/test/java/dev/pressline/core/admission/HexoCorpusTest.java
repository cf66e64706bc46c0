package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** All posts of seven real blogs. */
class HexoCorpusTest {
  @Test
  void nearlyEveryPostOfRealBlogsIsAdmitted() throws IOException {
    Path corpus = SharedFolder.require("corpus/hexo");
    Map<String, Integer> refusals = new TreeMap<>();
    Map<String, Integer> warnings = new TreeMap<>();
    List<Long> micros = new ArrayList<>();
    List<Path> files = files(corpus);
    for (Path file : files) {
      long start = System.nanoTime();
      AdmissionResult result = admit(corpus, file);
      micros.add((System.nanoTime() - start) / 1000);
      switch (result) {
        case AdmissionResult.Refused(var refusal) ->
            refusals.merge(refusal.code(), 1, Integer::sum);
        case AdmissionResult.Admitted(var event) -> {
          Post post = (Post) event;
          post.warnings().forEach(warning -> warnings.merge(warning.code(), 1, Integer::sum));
          assertThatItIsSound(post);
        }
      }
    }
    int refused = refusals.values().stream().mapToInt(Integer::intValue).sum();
    List<Long> warm = micros.subList(micros.size() / 2, micros.size()).stream().sorted().toList();
    System.out.printf(
        "hexo corpus: %d of %d admitted, refused %s, warnings %s, warm median %d us, p99 %d us%n",
        files.size() - refused,
        files.size(),
        refusals,
        warnings,
        warm.get(warm.size() / 2),
        warm.get(warm.size() * 99 / 100));
    assertThat(refused).isLessThanOrEqualTo(files.size() / 20);
  }

  private static void assertThatItIsSound(Post post) {
    PostContent content = post.content();
    assertThat(content.title()).isNotBlank();
    assertThat(content.slug()).isNotBlank();
    assertThat(TextStream.of(content.body().html())).isEqualTo(content.body().text());
    assertThat(Jsoup.parse(content.body().html()).select("script, style, iframe, [onclick], h1"))
        .isEmpty();
  }

  private static AdmissionResult admit(Path corpus, Path file) throws IOException {
    String path = corpus.relativize(file).toString();
    return Drafts.admit(
        Drafts.draft(SourceBytes.of(Files.readAllBytes(file)), Optional.of(path), Map.of()));
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
