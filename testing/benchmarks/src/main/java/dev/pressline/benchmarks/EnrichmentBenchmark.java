package dev.pressline.benchmarks;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult.Admitted;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
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
 * The first pass over an admitted post of four kilobytes, with the starter catalogue and a site of
 * a thousand posts. Beside it what is left without the site and without the catalogue, and Lucene's
 * StandardAnalyzer, which only finds the words of the same text.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 12, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EnrichmentBenchmark {
  private static final EnrichmentSettings SETTINGS = EnrichmentSettings.DEFAULTS;

  /** Which posts. */
  @Param public PostSample sample = PostSample.GENERATED;

  private final Enricher enricher =
      new Enricher(OpenNlpLanguageDetector.bundled(), StepFailures.UNHEARD);
  private final StandardAnalyzer analyzer = new StandardAnalyzer();
  private EnrichmentKnowledge everything = EnrichmentKnowledge.NONE;
  private EnrichmentKnowledge catalogueOnly = EnrichmentKnowledge.NONE;
  private List<Post> posts = List.of();
  private List<SitePost> asked = List.of();
  private int next;

  /** Admits the posts and fills the site. */
  @Setup
  public void prepare() {
    AdmissionSettings admission = AdmissionSettings.of(BenchmarkDrafts.SITE);
    posts =
        sample.sources().stream()
            .map(source -> BenchmarkDrafts.draft(source, SourceFormat.MARKDOWN))
            .map(draft -> Admission.admit(draft, new Revision(1), admission))
            .map(result -> (Post) ((Admitted) result).event())
            .toList();
    asked = posts.stream().map(post -> SitePost.of(post, language(post))).toList();
    Catalogue catalogue = BenchmarkKnowledge.starterCatalogue();
    catalogueOnly = new EnrichmentKnowledge(catalogue, PublishedPosts.NONE);
    everything = new EnrichmentKnowledge(catalogue, BenchmarkKnowledge.siteOf(asked));
  }

  private String language(Post post) {
    return enricher.enrich(post, EnrichmentKnowledge.NONE, SETTINGS).language();
  }

  /** All that a post gets before it is published. */
  @Benchmark
  public Enrichment firstPass() {
    return enricher.enrich(posts.get(turn()), everything, SETTINGS);
  }

  /** Without asking the site for related posts. */
  @Benchmark
  public Enrichment withoutSite() {
    return enricher.enrich(posts.get(turn()), catalogueOnly, SETTINGS);
  }

  /** Without entities, too: language, reading time, excerpt and keyphrases. */
  @Benchmark
  public Enrichment withoutSiteAndCatalogue() {
    return enricher.enrich(posts.get(turn()), EnrichmentKnowledge.NONE, SETTINGS);
  }

  /** Asking the site alone. */
  @Benchmark
  public List<RelatedPost> relatedAlone() {
    return everything.publishedPosts().related(asked.get(turn()));
  }

  /** What finding the words costs another library. */
  @Benchmark
  public int wordsAlone() {
    int words = 0;
    try (TokenStream tokens =
        analyzer.tokenStream("text", posts.get(turn()).content().body().text())) {
      tokens.reset();
      while (tokens.incrementToken()) {
        words++;
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private int turn() {
    next = next + 1 < posts.size() ? next + 1 : 0;
    return next;
  }
}
