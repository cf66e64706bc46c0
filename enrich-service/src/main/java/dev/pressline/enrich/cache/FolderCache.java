package dev.pressline.enrich.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps enrichments in a folder, one file each, so that they outlive the process. What is damaged,
 * or was written by a version with another form of enrichments, is as good as not there. When the
 * folder cannot be written, nothing is kept and nobody is held up.
 */
final class FolderCache implements EnrichmentCache {
  private static final Logger LOG = LoggerFactory.getLogger(FolderCache.class);
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Cache<String, Integer> sizes;

  /**
   * A cache of what the folder holds.
   *
   * @param bytes that the files have together at most
   */
  FolderCache(Path folder, long bytes) {
    this.folder = folder;
    this.sizes =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .executor(Runnable::run)
            .weigher((String _, Integer size) -> size)
            .evictionListener(
                (@Nullable String name, @Nullable Integer _, RemovalCause _) -> {
                  if (name != null) {
                    forget(name);
                  }
                })
            .build();
    findWhatIsThere();
  }

  @Override
  public Optional<KeptEnrichment> find(String key) {
    if (sizes.getIfPresent(key) == null) {
      return Optional.empty();
    }
    try {
      return EnrichmentFile.read(key, Files.readAllBytes(fileOf(key)));
    } catch (IOException e) {
      sizes.invalidate(key);
      return Optional.empty();
    }
  }

  @Override
  public void keep(String key, KeptEnrichment enrichment) {
    try {
      byte[] bytes = EnrichmentFile.write(key, enrichment);
      Path file = fileOf(key);
      Files.createDirectories(folder.resolve(key.substring(0, 2)));
      Path unfinished = Files.createTempFile(folder, "new", "");
      Files.write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      sizes.put(key, bytes.length);
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.toString()).log("Enrichment could not be kept");
    }
  }

  private void findWhatIsThere() {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.walk(folder, 2)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          take(file);
        }
      }
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("reason", e.toString()).log("Kept enrichments cannot be read");
    }
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (NAME.matcher(name).matches()) {
      sizes.put(name, (int) Files.size(file));
    } else if (name.startsWith("new")) {
      Files.deleteIfExists(file);
    }
  }

  private Path fileOf(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key);
  }

  private void forget(String name) {
    try {
      Files.deleteIfExists(fileOf(name));
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.toString()).log("Kept enrichment cannot be deleted");
    }
  }
}
