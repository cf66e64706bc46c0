package dev.pressline.core.corpus;

import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of one file of a blog, without its text; every file is admitted once a run.
 *
 * @param refusal empty when the file became a post
 * @param held whether the post is shown to nobody
 * @param fields title, date, tags and categories of the post
 * @param marks what of the generator is left in the post
 */
record Verdict(
    Optional<Refusal> refusal,
    boolean held,
    List<Warning> warnings,
    Map<String, Object> fields,
    LeftMarks marks) {
  private static final Map<Path, Verdict> KNOWN = new ConcurrentHashMap<>();

  /** The verdict on the file, whose path starts with generator and blog. */
  static Verdict on(String path) {
    return KNOWN.computeIfAbsent(Path.of(path), Verdict::read);
  }

  private static Verdict read(Path path) {
    Path inTheBlog = path.subpath(2, path.getNameCount());
    return switch (Corpus.admit(Corpus.root().resolve(path), inTheBlog.toString())) {
      case AdmissionResult.Refused(var refusal) ->
          new Verdict(Optional.of(refusal), false, List.of(), Map.of(), LeftMarks.NONE);
      case AdmissionResult.Admitted(var event) -> of((Post) event);
    };
  }

  private static Verdict of(Post post) {
    PostContent content = post.content();
    return new Verdict(
        Optional.empty(),
        content.visibility() == Visibility.HELD,
        post.warnings(),
        Map.of(
            "title",
            content.title(),
            "date",
            content.dates().published().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS),
            "tags",
            content.tags(),
            "categories",
            content.categories().stream().map(CategoryPath::names).toList()),
        LeftMarks.in(content.body().html()));
  }
}
