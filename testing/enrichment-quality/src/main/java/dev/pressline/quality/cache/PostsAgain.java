package dev.pressline.quality.cache;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.enrich.cache.PassCaches;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import dev.pressline.quality.Measurement;
import dev.pressline.quality.blogs.RealBlogs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What both passes cost when posts are read again as they were, from the caches of the service. */
public final class PostsAgain implements Measurement {
  private static final int POSTS = 2_000;

  /** The default of {@code pressline.enrich.cache}. */
  private static final long MEMORY = 32L << 20;

  private static final String TABLE =
      """
      %,d posts of the real blogs, spread evenly over them, with the starter catalogue and as one site, read one after the
      other by one thread, whose processor time is told for each post, the JVM warm. Caches are those of the service as
      it is set (32 MB a pass). What comes out was compared: it is the same each time. Related posts are asked for anew
      each time; without them is what the cache itself takes.

      | | first pass, ms | second pass, ms |
      | --- | --: | --: |
      | worked out and kept | %.3f | %.3f |
      | again, from memory | %.3f | %.3f |
      | again, by the next process, from disk | as worked out | %.3f |
      | again, from memory, without related posts | %.3f | %.3f |
      | again, from disk, without related posts | as worked out | %.3f |

      On disk the enrichments take %.1f MB.
      """;

  private final MeterRegistry meters = new SimpleMeterRegistry();

  @Override
  public String name() {
    return "posts-again";
  }

  @Override
  public String title() {
    return "Posts that come again";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    List<Post> posts = posts(corpus);
    Path folder = Files.createTempDirectory("posts-again");
    try (EmbeddingModels models =
            ServiceLoader.load(EmbeddingModels.class).findFirst().orElseThrow();
        SiteMemory site = SiteMemory.fleeting(MemorySettings.DEFAULTS)) {
      Replay replay = new Replay(posts, models);
      EnrichmentKnowledge alone = new EnrichmentKnowledge(catalogue(), PublishedPosts.NONE);
      replay.warmUp(alone);
      fill(site, replay.firstPass(cache(), alone).posts());
      EnrichmentKnowledge known = new EnrichmentKnowledge(alone.catalogue(), site);
      return report(replay, known, alone, folder);
    } finally {
      delete(folder);
    }
  }

  private String report(
      Replay replay, EnrichmentKnowledge known, EnrichmentKnowledge alone, Path folder)
      throws IOException {
    EnrichmentCache first = cache();
    Replay.Run cold = replay.firstPass(first, known);
    Replay.Run warm = replay.firstPass(first, known);
    Replay.Run keptAlone = replay.firstPass(first, alone);
    EnrichmentCache second = cache(folder);
    Replay.Run coldSecond = replay.secondPass(second, cold.posts(), known);
    Replay.Run warmSecond = replay.secondPass(second, cold.posts(), known);
    Replay.Run keptSecond = replay.secondPass(second, cold.posts(), alone);
    Replay.Run fromDisk = replay.secondPass(cache(folder), cold.posts(), known);
    Replay.Run diskAlone = replay.secondPass(cache(folder), cold.posts(), alone);
    warm.requireSameAs(cold);
    warmSecond.requireSameAs(coldSecond);
    fromDisk.requireSameAs(coldSecond);
    return String.format(
        Locale.ROOT,
        TABLE,
        cold.posts().size(),
        cold.millis(),
        coldSecond.millis(),
        warm.millis(),
        warmSecond.millis(),
        fromDisk.millis(),
        keptAlone.millis(),
        keptSecond.millis(),
        diskAlone.millis(),
        bytes(folder) / 1e6);
  }

  private EnrichmentCache cache() {
    return PassCaches.ofFirstPass(MEMORY, meters);
  }

  private EnrichmentCache cache(Path folder) {
    return PassCaches.ofSecondPass(MEMORY, Optional.of(folder), meters);
  }

  private static List<Post> posts(Path corpus) throws IOException {
    List<Post> all = new ArrayList<>();
    for (Path blog : RealBlogs.folders(corpus)) {
      for (Path file : RealBlogs.files(blog)) {
        PostId postId = new PostId(blog.getFileName() + "/" + all.size());
        String path = blog.relativize(file).toString();
        RealBlogs.post(postId, path, Files.readAllBytes(file), "en").ifPresent(all::add);
      }
    }
    int number = Math.min(POSTS, all.size());
    return IntStream.range(0, number)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / number)))
        .toList();
  }

  private static void fill(SiteMemory site, List<EnrichedPost> posts) {
    for (EnrichedPost enriched : posts) {
      Post post = enriched.post();
      site.put(
          SitePost.of(post, enriched.enrichment().language()), "/" + post.postId().value() + "/");
    }
    site.refresh();
  }

  private static Catalogue catalogue() throws IOException {
    try (InputStream csv =
        Objects.requireNonNull(
            PassCaches.class.getResourceAsStream("/starter-catalogue.csv"),
            "the starter catalogue comes with the enrich service")) {
      String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
      return Catalogue.of(CatalogueText.read(text).orThrow());
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
