package dev.pressline.enrich.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCacheTest {
  private static final String KEY = Digest.SHA_256.hexOf("a");

  @TempDir Path folder;

  @Test
  void whatIsKeptIsFoundByTheNextProcess() {
    new FolderCache(folder, 1_000_000).keep(KEY, enrichment("one"));

    assertThat(new FolderCache(folder, 1_000_000).find(KEY)).contains(enrichment("one"));
  }

  @Test
  void whatIsDamagedIsNotThere() throws IOException {
    FolderCache cache = new FolderCache(folder, 1_000_000);
    cache.keep(KEY, enrichment("one"));
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);

    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      assertThat(EnrichmentFile.read(KEY, damaged)).isEmpty();
    }
    Files.write(file, new byte[0]);
    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void whatBelongsToAnotherKeyIsNotThere() throws IOException {
    FolderCache cache = new FolderCache(folder, 1_000_000);
    cache.keep(KEY, enrichment("one"));
    Path other = folder.resolve(KEY.substring(0, 2)).resolve(KEY.substring(0, 63) + "x");
    String name = KEY.substring(0, 63) + (KEY.endsWith("0") ? "1" : "0");
    Files.move(onlyFile(), other.resolveSibling(name));

    assertThat(new FolderCache(folder, 1_000_000).find(name)).isEmpty();
    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void theFolderDoesNotGrowWithoutEnd() throws IOException {
    FolderCache cache = new FolderCache(folder, 5_000);

    for (int i = 0; i < 100; i++) {
      cache.keep(Digest.SHA_256.hexOf("key " + i), enrichment("text " + i));
    }

    assertThat(bytesInFolder()).isLessThan(6_000);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private long bytesInFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static KeptEnrichment enrichment(String excerpt) {
    TextRange range = new TextRange(0, 3, "Ada", "", " spoke");
    Enrichment enrichment =
        new Enrichment(
            "lexical-4",
            2,
            "en",
            3,
            1,
            excerpt,
            List.of(new EnrichedTag("Ada", "ada", Origin.CATALOGUE, 0.9, List.of(range))),
            List.of(),
            List.of(
                new EntityMention(
                    "ada", "Ada", EntityType.PERSON, Optional.empty(), List.of(range))),
            List.of(),
            List.of());
    return new KeptEnrichment(enrichment, Optional.of(Meaning.of(new float[] {1, -0.5f})));
  }
}
