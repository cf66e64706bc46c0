package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All posts of seven real blogs, and what Hexo itself reads of their front matter. */
class HexoCorpusTest {
  private static final Load JSON = new Load(LoadSettings.builder().build());

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

  @Test
  @Tag("corpus")
  void frontMatterIsReadAsHexoReadsIt() throws IOException {
    Path corpus = SharedFolder.require("corpus/hexo");
    Path oracle = SharedFolder.require("corpus/oracle/hexo-front-matter.jsonl");
    Map<String, Integer> agreed = new TreeMap<>();
    Map<String, Integer> compared = new TreeMap<>();
    try (Stream<String> lines = Files.lines(oracle)) {
      for (String line : (Iterable<String>) lines::iterator) {
        Map<?, ?> row = (Map<?, ?>) JSON.loadFromString(line);
        Path file = corpus.resolveSibling(".").normalize().resolve((String) row.get("path"));
        if (row.get("fm") instanceof Map<?, ?> theirs
            && admit(corpus, file) instanceof AdmissionResult.Admitted(var event)) {
          Map<String, Object> mine = asHexoHasIt(((Post) event).content());
          expectedOf(theirs)
              .forEach(
                  (key, value) -> {
                    boolean same = value.equals(mine.get(key));
                    compared.merge(key, 1, Integer::sum);
                    agreed.merge(key, same ? 1 : 0, Integer::sum);
                    if (!same) {
                      System.out.println(
                          row.get("path") + ": " + key + " is " + value + ", we: " + mine.get(key));
                    }
                  });
        }
      }
    }
    System.out.println("agreement with hexo-front-matter: " + agreed + " of " + compared);
    compared.forEach(
        (key, all) -> assertThat(agreed.get(key)).as(key).isGreaterThanOrEqualTo(all * 995 / 1000));
  }

  private static void assertThatItIsSound(Post post) {
    PostContent content = post.content();
    assertThat(content.title()).isNotBlank();
    assertThat(content.slug()).isNotBlank();
    assertThat(TextStream.of(content.body().html())).isEqualTo(content.body().text());
    assertThat(Jsoup.parse(content.body().html()).select("script, style, iframe, [onclick], h1"))
        .isEmpty();
  }

  private static Map<String, Object> expectedOf(Map<?, ?> theirs) {
    Map<String, Object> expected = new TreeMap<>();
    if (theirs.get("title") instanceof Object title && !title.toString().isBlank()) {
      expected.put("title", title.toString().strip().replaceAll("\\s+", " "));
    }
    if (theirs.get("date") instanceof String date && date.length() >= 19) {
      expected.put("date", date.substring(0, 19));
    }
    expected.put("tags", names(theirs.get("tags")));
    expected.put("categories", paths(theirs.get("categories")));
    return expected;
  }

  private static Map<String, Object> asHexoHasIt(PostContent content) {
    return Map.of(
        "title", content.title(),
        "date", content.dates().published().map(at -> at.toString().substring(0, 19)).orElse(""),
        "tags", content.tags(),
        "categories", content.categories().stream().map(CategoryPath::names).toList());
  }

  private static List<List<String>> paths(@Nullable Object written) {
    List<?> items = written instanceof List<?> list ? list : Arrays.asList(written);
    return items.stream().anyMatch(List.class::isInstance)
        ? items.stream().map(HexoCorpusTest::names).filter(names -> !names.isEmpty()).toList()
        : Stream.of(names(items)).filter(names -> !names.isEmpty()).toList();
  }

  private static List<String> names(@Nullable Object written) {
    List<?> items = written instanceof List<?> list ? list : Arrays.asList(written);
    return items.stream()
        .filter(item -> item != null && !item.toString().isBlank())
        .map(item -> item.toString().strip())
        .distinct()
        .toList();
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
