package dev.pressline.benchmarks;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.material.ProjectFolder;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import java.util.List;

/** What a service knows when it enriches a post. */
final class BenchmarkKnowledge {
  private static final String CATALOGUE = "enrich-service/src/main/resources/starter-catalogue.csv";
  private static final int POSTS = 1_000;

  private BenchmarkKnowledge() {}

  /** The catalogue that comes with the enrich service, found in the project. */
  static Catalogue starterCatalogue() {
    String csv = ProjectFolder.text(ProjectFolder.ROOT.resolve(CATALOGUE));
    return Catalogue.of(CatalogueText.read(csv).orThrow());
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
