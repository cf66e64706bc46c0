package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All posts of real blogs: what their generators would have read is not left to their readers. */
@Tag("corpus")
class DialectCorpusTest {
  private static final Pattern MARK = Pattern.compile("\\{[%{][^\\n]{0,80}|\\{::?[^\\n]{0,80}");
  private static final Pattern TOML_HEAD =
      Pattern.compile("\\A\\+\\+\\+\\n.*?\\n\\+\\+\\+\\n", Pattern.DOTALL);

  /** Sources in which marks are left, each with the reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "golang__website/blog/all.md",
          "a template of Go's website that lists the posts, and no post itself");

  @ParameterizedTest
  @ValueSource(strings = {"hexo", "jekyll", "hugo", "zola", "othermd"})
  void noMarkIsLeftOutsideCode(String kind) throws IOException {
    Path corpus = SharedFolder.require("corpus/" + kind);
    Map<String, Integer> warnings = new TreeMap<>();
    Map<String, List<String>> left = new TreeMap<>();
    int admitted = 0;
    int asCode = 0;
    for (Path file : files(corpus)) {
      String path = corpus.relativize(file).toString();
      if (Drafts.admit(draft(file, path)) instanceof AdmissionResult.Admitted(Post post)) {
        admitted++;
        post.warnings().forEach(warning -> warnings.merge(warning.code(), 1, Integer::sum));
        Document body = Jsoup.parse(post.content().body().html());
        asCode += markedCode(body);
        marks(body).forEach(mark -> left.computeIfAbsent(path, _ -> new ArrayList<>()).add(mark));
      }
    }
    System.out.printf(
        "%s: %d posts, %d marks within code, warnings %s%n", kind, admitted, asCode, warnings);
    left.forEach(
        (path, marks) ->
            System.out.printf("left in %s (%s): %s%n", path, EXCEPTIONS.get(path), marks));
    assertThat(admitted).isPositive();
    assertThat(EXCEPTIONS.keySet()).containsAll(left.keySet());
  }

  private static int markedCode(Document body) {
    return (int)
        body.select("code").stream()
            .map(Element::wholeText)
            .filter(text -> MARK.matcher(text).lookingAt())
            .count();
  }

  private static List<String> marks(Document body) {
    body.select("code, pre").remove();
    body.outputSettings().prettyPrint(false);
    return MARK.matcher(body.body().html()).results().map(MatchResult::group).toList();
  }

  /** TOML front matter is no matter of marks; a title of its own stands for it. */
  private static Submission draft(Path file, String path) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    Matcher toml = TOML_HEAD.matcher(text);
    SourceBytes source =
        toml.find()
            ? SourceBytes.utf8("---\ntitle: Toml\n---\n" + text.substring(toml.end()))
            : SourceBytes.of(bytes);
    return Drafts.draft(source, Optional.of(path), Map.of());
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
