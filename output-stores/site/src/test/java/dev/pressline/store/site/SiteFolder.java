package dev.pressline.store.site;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.model.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site store with its state and its site in folders of a test. */
record SiteFolder(SiteStoreSettings settings, Path site) implements StoreUnderTest {
  static SiteSettings blog(String baseUrl) {
    return site(PublicationBuilder.SITE, baseUrl);
  }

  static SiteSettings site(String id, String baseUrl) {
    return new SiteSettings(
        id,
        "A blog",
        "What a test says.",
        URI.create(baseUrl),
        "en",
        ZoneOffset.UTC,
        Optional.of("Ada"),
        SiteSettings.DEFAULT_PERMALINK_PATTERN);
  }

  static SiteFolder in(Path folder) {
    Path site = folder.resolve("public");
    return new SiteFolder(
        SiteStoreSettings.of(folder.resolve("state"), blog("https://blog.example/"), site), site);
  }

  /** Where files of posts come from, beside state and site. */
  AssetStore assets() {
    return new FolderAssetStore(settings.stateFolder().resolveSibling("assets"));
  }

  @Override
  public SiteStore open() {
    return SiteStore.open(settings, assets());
  }

  @Override
  public SiteStore openEndingAt(int durableStep) {
    return open(new EndingProcess(durableStep));
  }

  SiteStore open(StepHook hook) {
    return SiteStore.open(settings, assets(), hook);
  }

  @Override
  public Map<String, String> shown() {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(site)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path path : walk.filter(p -> !p.equals(site)).toList()) {
        String name = site.relativize(path).toString();
        files.put(
            Files.isDirectory(path) ? name + "/" : name,
            Files.isDirectory(path) ? "" : Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return Optional.ofNullable(shown().get(SiteFile.of(permalink)));
  }
}
