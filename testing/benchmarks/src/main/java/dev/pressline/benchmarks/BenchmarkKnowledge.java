package dev.pressline.benchmarks;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a service knows when it enriches a post. */
final class BenchmarkKnowledge {
  private static final String CATALOGUE = "enrich-service/src/main/resources/starter-catalogue.csv";
  private static final int POSTS = 1_000;

  private BenchmarkKnowledge() {}

  /** The catalogue that comes with the enrich service, found in the project. */
  static Catalogue starterCatalogue() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path csv = at.resolve(CATALOGUE);
      if (Files.exists(csv)) {
        return catalogue(csv);
      }
    }
    throw new IllegalStateException("not run within the project: there is no " + CATALOGUE);
  }

  private static Catalogue catalogue(Path csv) {
    try {
      return Catalogue.of(CatalogueText.read(Files.readString(csv)).orThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A site of a thousand posts, the given ones again and again with other numbers in them. */
  static PublishedPosts siteOf(List<SitePost> posts) {
    SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS);
    for (int i = 0; i < POSTS; i++) {
      SitePost post = posts.get(i % posts.size());
      memory.put(
          new SitePost(
              new PostId("blog/" + i),
              post.site(),
              post.language(),
              post.title() + " " + i,
              post.text() + " number" + i,
              post.tags(),
              post.categories(),
              post.publishedAt()),
          "/" + i + "/");
    }
    memory.refresh();
    return memory;
  }
}
