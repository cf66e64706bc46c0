package dev.pressline.core.corpus;

import dev.pressline.core.verdict.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One of the real blogs.
 *
 * @param generator folder of all blogs of its generator
 * @param name owner and repository
 * @param files paths that start with generator and name
 */
record Blog(String generator, String name, List<String> files) {
  static final List<String> GENERATORS = List.of("hexo", "jekyll", "hugo", "zola", "othermd");

  /** All of them. */
  static List<Blog> all() {
    Path corpus = Corpus.root();
    return GENERATORS.stream()
        .flatMap(generator -> Corpus.children(corpus.resolve(generator)).stream())
        .map(folder -> of(corpus, folder))
        .toList();
  }

  private static Blog of(Path corpus, Path folder) {
    return new Blog(
        folder.getParent().getFileName().toString(),
        folder.getFileName().toString(),
        Corpus.files(folder).stream().map(file -> corpus.relativize(file).toString()).toList());
  }

  Stream<Verdict> verdicts() {
    return files.stream().map(Verdict::on);
  }

  int refused() {
    return (int) verdicts().filter(verdict -> verdict.refusal().isPresent()).count();
  }

  /** Posts that their authors keep back themselves. */
  int held() {
    return (int) verdicts().filter(Verdict::held).count();
  }

  /** Files that their author shows to readers. */
  int published() {
    return files.size() - held();
  }

  int marksLeft() {
    return verdicts().mapToInt(verdict -> verdict.marks().outsideCode().size()).sum();
  }

  int marksAsCode() {
    return verdicts().mapToInt(verdict -> verdict.marks().asCode()).sum();
  }

  /** How many files were refused for what, by code. */
  Map<String, Integer> refusals() {
    return counted(verdicts().flatMap(verdict -> verdict.refusal().stream()).map(Refusal::code));
  }

  /** How many warnings were given about what, by code. */
  Map<String, Integer> warnings() {
    return counted(
        verdicts().flatMap(verdict -> verdict.warnings().stream().map(warning -> warning.code())));
  }

  private static Map<String, Integer> counted(Stream<String> codes) {
    Map<String, Integer> counts = new TreeMap<>();
    codes.forEach(code -> counts.merge(code, 1, Integer::sum));
    return counts;
  }
}
