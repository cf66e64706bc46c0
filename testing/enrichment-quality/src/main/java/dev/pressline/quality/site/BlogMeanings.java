package dev.pressline.quality.site;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What the posts of the blogs mean, where a model knows their language. Kept in the folder for
 * temporary files, since a post takes a tenth of a second.
 */
final class BlogMeanings implements AutoCloseable {
  private final EmbeddingModels models =
      ServiceLoader.load(EmbeddingModels.class).findFirst().orElseThrow();
  private final Path kept =
      Path.of(System.getProperty("java.io.tmpdir"), "pressline-quality-meanings");
  private final Map<String, Meaning> known = new HashMap<>();

  /** The meaning of a post of the blog. */
  Optional<Meaning> of(TaggedBlog blog, SitePost post) throws IOException {
    String gist = blog.gists().getOrDefault(post.postId(), "");
    Optional<Embedder> model = models.of(post.language());
    return model.isEmpty() ? Optional.empty() : Optional.of(of(gist, model.get()));
  }

  private Meaning of(String gist, Embedder model) throws IOException {
    byte[] digest = Digest.SHA_256.start().digest(gist.getBytes(StandardCharsets.UTF_8));
    String name = HexFormat.of().formatHex(digest);
    Path file = kept.resolve(name);
    if (!known.containsKey(name)) {
      if (!Files.exists(file)) {
        Files.createDirectories(kept);
        Files.write(file, Meaning.of(model.embed(gist)).bytes());
      }
      known.put(name, Meaning.of(Files.readAllBytes(file)));
    }
    return known.get(name);
  }

  @Override
  public void close() {
    models.close();
  }
}
