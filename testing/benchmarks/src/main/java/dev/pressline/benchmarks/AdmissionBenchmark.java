package dev.pressline.benchmarks;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Revision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A post of four kilobytes from its bytes to its canonical form: decoded, front matter read,
 * Markdown parsed and rendered, HTML sanitised and normalised, hashed. Beside it commonmark-java
 * with the same extensions, which only parses and renders.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AdmissionBenchmark {
  /** Which posts. */
  @Param public PostSample sample = PostSample.GENERATED;

  private final AdmissionSettings settings = AdmissionSettings.of(BenchmarkDrafts.SITE);
  private final List<Extension> extensions =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
  private final Parser parser = Parser.builder().extensions(extensions).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
  private List<String> sources = List.of();
  private List<Submission> drafts = List.of();
  private int next;

  /** Reads the posts. */
  @Setup
  public void prepare() {
    sources = sample.sources();
    drafts =
        sources.stream()
            .map(source -> BenchmarkDrafts.draft(source, SourceFormat.MARKDOWN))
            .toList();
  }

  /** All that Pressline does with a draft on its way to a post. */
  @Benchmark
  public AdmissionResult admission() {
    return Admission.admit(drafts.get(turn()), new Revision(1), settings);
  }

  /** What the Markdown library does alone. */
  @Benchmark
  public String commonMarkAlone() {
    return renderer.render(parser.parse(sources.get(turn())));
  }

  private int turn() {
    next = next + 1 < sources.size() ? next + 1 : 0;
    return next;
  }
}
