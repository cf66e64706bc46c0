package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints fifty verdicts that say something, chosen at random over all forms, for somebody to read
 * as their authors would. {@code -Dpressline.seed} chooses others.
 */
@Tag("corpus")
class VerdictSampleTest {
  private static final int SAMPLE = 50;
  private static final List<String> FORMS =
      List.of(
          "hexo", "jekyll", "hugo", "zola", "othermd", "html", "txt/aeb-naive-scrape/html-text");

  @Test
  void fiftyVerdictsCanBeRead() {
    long seed = Long.getLong("pressline.seed", 20_261_122L);
    Random random = new Random(seed);
    System.out.println("seed " + seed);
    List<List<Path>> forms = new ArrayList<>();
    for (String form : FORMS) {
      List<Path> files = new ArrayList<>(Corpus.files(Corpus.root().resolve(form)));
      files.removeIf(file -> file.toString().matches(".*\\.(?:json|gz|tsv)|.*expected.*"));
      Collections.shuffle(files, random);
      forms.add(files);
    }
    int shown = 0;
    for (int turn = 0; shown < SAMPLE; turn++) {
      List<Path> files = forms.get(turn % forms.size());
      Optional<List<String>> verdict = Optional.empty();
      while (verdict.isEmpty() && !files.isEmpty()) {
        verdict = Optional.of(said(files.removeLast())).filter(lines -> !lines.isEmpty());
      }
      verdict.ifPresent(lines -> lines.forEach(System.out::println));
      shown++;
    }
    assertThat(shown).isEqualTo(SAMPLE);
  }

  private static List<String> said(Path file) {
    Path path = Corpus.root().relativize(file);
    String name =
        path.subpath(Math.min(2, path.getNameCount() - 1), path.getNameCount()).toString();
    return switch (Corpus.admit(file, name)) {
      case AdmissionResult.Refused(var refusal) ->
          List.of(
              line(path, refusal.place(), "REFUSED " + refusal.code(), refusal.message())
                  + " "
                  + refusal.hint().orElse(""));
      case AdmissionResult.Admitted(var event) ->
          ((Post) event)
              .warnings().stream()
                  .map(it -> line(path, it.place(), it.code(), it.message()))
                  .toList();
    };
  }

  private static String line(Path path, SourcePosition place, String code, String message) {
    return "%s:%d:%d %s %s".formatted(path, place.line(), place.column(), code, message);
  }
}
