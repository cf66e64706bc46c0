package dev.pressline.store.site;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.site.files.SiteFiles;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.model.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
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

  /** With so many posts a page and links from phrases so. */
  SiteFolder with(int postsPerPage, InternalLinks links) {
    return new SiteFolder(
        new SiteStoreSettings(
            settings.stateFolder(), settings.sites(), postsPerPage, links, settings.theme()),
        site);
  }

  /** With a hub that is told which feeds have changed. */
  SiteFolder toldTo(Consumer<URI> hub) {
    SiteStoreSettings.Target target =
        new SiteStoreSettings.Target(
            blog("https://blog.example/"),
            site,
            Optional.of(new Hub(URI.create("https://hub.example/"), hub)));
    return new SiteFolder(
        new SiteStoreSettings(
            settings.stateFolder(),
            Map.of(PublicationBuilder.SITE, target),
            settings.postsPerPage(),
            settings.internalLinks(),
            settings.theme()),
        site);
  }

  /** The same site as another instance sees it, which has a state of its own. */
  SiteFolder anotherInstance() {
    Path state = settings.stateFolder().resolveSibling("state-of-another");
    return new SiteFolder(
        new SiteStoreSettings(
            state,
            settings.sites(),
            settings.postsPerPage(),
            settings.internalLinks(),
            settings.theme()),
        site);
  }

  /** Addresses that the report of dead links names. */
  Set<String> reportedDeadLinks() throws IOException {
    Set<String> addresses = new TreeSet<>();
    for (String line : Files.readAllLines(settings.stateFolder().resolve(DeadLinks.FILE))) {
      addresses.add(line.substring(line.lastIndexOf(',') + 1));
    }
    return addresses;
  }

  /** Deletes the folder with all it holds. */
  static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Hands the store the posts as one batch of the log. */
  static List<StoreAnswer> apply(SiteStore store, PublicationBuilder... posts) {
    return store.apply(
        new StoreBatch(
            Stream.of(posts).map(PublicationBuilder::build).toList(),
            new LogPosition("log", Map.of(0, (long) posts.length))));
  }

  /** Hands the posts to a store that is open for them alone, and answers what is shown then. */
  Map<String, String> publish(PublicationBuilder... posts) {
    try (SiteStore store = open()) {
      apply(store, posts);
    }
    return shown();
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
    return open(new EndingProcess(durableStep)::before);
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
      for (Path path : walk.filter(this::isShown).toList()) {
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

  /** The seal names the state that the folder is written from, and is no part of the site. */
  private boolean isShown(Path path) {
    return !path.equals(site) && !path.equals(site.resolve(SiteFiles.SEAL));
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return Optional.ofNullable(shown().get(SiteFile.of(permalink)));
  }

  @Override
  public void damage(String permalink) {
    byHand(
        permalink,
        file -> {
          var unused = Files.writeString(file, "Somebody was here.");
        });
  }

  @Override
  public void lose(String permalink) {
    byHand(permalink, Files::delete);
  }

  private interface Hand {
    void touch(Path file) throws IOException;
  }

  private void byHand(String permalink, Hand hand) {
    try {
      hand.touch(site.resolve(SiteFile.of(permalink)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
