package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Visibility;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What Jekyll's and Zola's ways of reading make of the front matter of real posts, and what we do;
 * the title, date, tags and categories that both read are to be the same.
 */
@Tag("corpus")
class PeerFrontMatterTest {
  private static final Load JSON = new Load(LoadSettings.builder().build());
  private static final double AGREEMENT = 0.995;
  private static final List<DateTimeFormatter> DATES_AS_TEXT =
      Stream.of(
              "yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", "yyyy-MM-dd HH:mm:ss[ xx]", "yyyy-M-d HH:mm:ss xxx")
          .map(DateTimeFormatter::ofPattern)
          .toList();

  private final Map<String, Integer> compared = new TreeMap<>();
  private final Map<String, Integer> agreed = new TreeMap<>();
  private final List<String> report = new ArrayList<>();

  @Test
  void frontMatterIsReadAsJekyllHugoAndZolaReadIt() throws IOException {
    Path oracle = SharedFolder.require("corpus/oracle/yaml-toml-front-matter.jsonl");
    Path corpus = oracle.resolve("../..").normalize();
    for (String line : Files.readAllLines(oracle)) {
      Map<?, ?> row = (Map<?, ?>) JSON.loadFromString(line);
      String path = String.valueOf(row.get("path"));
      AdmissionResult result = admit(corpus, path);
      if (!(row.get("fm") instanceof Map<?, ?> theirs)) {
        report.add(path + ": the peer fails, we: " + brief(result));
      } else if (result instanceof AdmissionResult.Admitted(var event)) {
        compare(path, theirs, ((Post) event).content());
      } else {
        expected(theirs).keySet().forEach(key -> count(key, false));
        report.add(path + ": " + brief(result));
      }
    }
    report.forEach(System.out::println);
    System.out.println("agreement with peers' YAML and TOML: " + agreed + " of " + compared);
    compared.forEach(
        (key, all) ->
            assertThat((double) agreed.getOrDefault(key, 0) / all)
                .as(key)
                .isGreaterThanOrEqualTo(AGREEMENT));
  }

  @Test
  void everyFileOfEveryBlogGetsAVerdictAndWhatItsAuthorPublishedIsAccepted() throws IOException {
    Map<String, List<Integer>> counts = new TreeMap<>();
    int published = 0;
    int refused = 0;
    for (String generator : List.of("hexo", "jekyll", "hugo", "zola", "othermd")) {
      Path folder = SharedFolder.require("corpus/" + generator);
      int held = 0;
      int refusedHere = 0;
      List<Path> files = files(folder);
      for (Path file : files) {
        Path corpus = folder.resolveSibling("");
        AdmissionResult result = admit(corpus, corpus.relativize(file).toString());
        switch (result) {
          case AdmissionResult.Refused _ -> {
            refusedHere++;
            System.out.println(folder.relativize(file) + ": " + brief(result));
          }
          case AdmissionResult.Admitted(var event) ->
              held += ((Post) event).content().visibility() == Visibility.HELD ? 1 : 0;
        }
      }
      published += files.size() - held;
      refused += refusedHere;
      counts.put(generator, List.of(files.size(), refusedHere, held));
    }
    System.out.println("files, refused, held: " + counts);
    assertThat(refused).isLessThanOrEqualTo((int) (published * (1 - AGREEMENT)));
  }

  private void compare(String path, Map<?, ?> theirs, PostContent content) {
    Map<String, Object> ours = ours(content);
    expected(theirs)
        .forEach(
            (key, value) -> {
              boolean same = value.equals(ours.get(key));
              count(key, same);
              if (!same) {
                report.add(path + ": " + key + " is " + value + ", we: " + ours.get(key));
              }
            });
  }

  private void count(String key, boolean same) {
    compared.merge(key, 1, Integer::sum);
    agreed.merge(key, same ? 1 : 0, Integer::sum);
  }

  private static Map<String, Object> expected(Map<?, ?> theirs) {
    Map<String, Object> expected = new TreeMap<>();
    if (theirs.get("title") instanceof Object title && !title.toString().isBlank()) {
      expected.put("title", title.toString().strip().replaceAll("\\s+", " "));
    }
    instant(theirs.get("date")).ifPresent(date -> expected.put("date", date));
    expected.put("tags", names(first(theirs, "tags", "tag")));
    expected.put("categories", names(first(theirs, "categories", "category")));
    return expected;
  }

  private static Map<String, Object> ours(PostContent content) {
    return Map.of(
        "title", content.title(),
        "date", content.dates().published().orElse(Instant.EPOCH),
        "tags", content.tags(),
        "categories",
            content.categories().stream().map(CategoryPath::names).flatMap(List::stream).toList());
  }

  private static @Nullable Object first(Map<?, ?> theirs, String key, String other) {
    return theirs.get(key) == null ? theirs.get(other) : theirs.get(key);
  }

  /** What is no date to the peer either is not compared. */
  private static Optional<Instant> instant(@Nullable Object date) {
    return switch (date) {
      case Map<?, ?> marked when marked.get("$day") instanceof String day ->
          Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
      case Map<?, ?> marked when marked.get("$date") instanceof String moment ->
          Optional.of(Instant.parse(moment.length() == 19 ? moment + "Z" : moment));
      case String text ->
          Stream.concat(Stream.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME), DATES_AS_TEXT.stream())
              .flatMap(format -> parsed(text, format).stream())
              .findFirst();
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(OffsetDateTime.parse(text, format).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static List<String> names(@Nullable Object written) {
    List<?> items = written instanceof List<?> list ? list : Arrays.asList(written);
    return items.stream()
        .filter(item -> item != null && !item.toString().isBlank())
        .map(item -> item.toString().strip())
        .distinct()
        .toList();
  }

  private static String brief(AdmissionResult result) {
    return switch (result) {
      case AdmissionResult.Refused(var refusal) ->
          refusal.code() + " at line " + refusal.place().line() + ": " + refusal.message();
      case AdmissionResult.Admitted _ -> "admitted";
    };
  }

  private static AdmissionResult admit(Path corpus, String path) throws IOException {
    byte[] source = Files.readAllBytes(corpus.resolve(path));
    String below = path.split("/", 3)[2];
    return Drafts.admit(Drafts.draft(SourceBytes.of(source), Optional.of(below), Map.of()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
