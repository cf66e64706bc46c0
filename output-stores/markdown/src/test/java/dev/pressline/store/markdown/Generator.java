package dev.pressline.store.markdown;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.markdown.body.BodyForm;
import dev.pressline.store.markdown.dialect.Dialect;
import dev.pressline.store.markdown.files.StepHook;
import dev.pressline.store.markdown.git.Author;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of a generator with the store that writes it, in a folder of a test. */
record Generator(MarkdownStoreSettings settings, Path assetFolder) implements StoreUnderTest {
  static final SiteSettings BLOG =
      new SiteSettings(
          PublicationBuilder.SITE,
          "A blog",
          "What a test says.",
          URI.create("https://blog.example/"),
          "en",
          ZoneOffset.UTC,
          Optional.empty(),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);

  static Generator in(Path folder, Dialect dialect) {
    MarkdownStoreSettings settings =
        new MarkdownStoreSettings(
            folder.resolve("out"),
            folder.resolve("state"),
            Map.of(BLOG.id(), BLOG),
            dialect,
            BodyForm.AS_WRITTEN,
            Optional.empty());
    return new Generator(settings, folder.resolve("assets"));
  }

  Generator withGit() {
    return new Generator(
        new MarkdownStoreSettings(
            settings.folder(),
            settings.stateFolder(),
            settings.sites(),
            settings.dialect(),
            settings.body(),
            Optional.of(new Author("Pressline", "pressline@blog.example"))),
        assetFolder);
  }

  /** The same folder with its state lost. */
  Generator withAnotherState() {
    return new Generator(
        new MarkdownStoreSettings(
            settings.folder(),
            settings.stateFolder().resolveSibling("another-state"),
            settings.sites(),
            settings.dialect(),
            settings.body(),
            settings.git()),
        assetFolder);
  }

  Path folder() {
    return settings.folder();
  }

  AssetStore assets() {
    return new FolderAssetStore(assetFolder);
  }

  static List<StoreAnswer> apply(MarkdownStore store, PublicationBuilder... posts) {
    return store.apply(
        new StoreBatch(
            Stream.of(posts).map(PublicationBuilder::build).toList(),
            new LogPosition("log", Map.of(0, (long) posts.length))));
  }

  /** Hands the posts to a store that is open for them alone. */
  List<StoreAnswer> publish(PublicationBuilder... posts) {
    try (MarkdownStore store = open()) {
      return apply(store, posts);
    }
  }

  /** Fills the store again, post by post. */
  void refill(PublicationBuilder... posts) {
    try (MarkdownStore store = open()) {
      store.reset(LogPosition.NONE);
      for (PublicationBuilder post : posts) {
        store.takeIn(new StoreBatch(List.of(post.build()), LogPosition.NONE));
      }
      apply(store);
    }
  }

  @Override
  public MarkdownStore open() {
    return MarkdownStore.open(settings, assets());
  }

  @Override
  public MarkdownStore openEndingAt(int durableStep) {
    return MarkdownStore.open(settings, assets(), new EndingProcess(durableStep)::before);
  }

  MarkdownStore open(StepHook hook) {
    return MarkdownStore.open(settings, assets(), hook);
  }

  String file(String path) {
    return Optional.ofNullable(shown().get(path)).orElse("");
  }

  @Override
  public Map<String, String> shown() {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder())) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder())) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String name = folder().relativize(path).toString();
        if (!name.startsWith(".git/")) {
          files.put(name, Files.readString(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    String key = settings.dialect() == Dialect.HUGO ? "url: " : "permalink: ";
    Map<String, String> files = shown();
    Optional<String> post =
        files.values().stream()
            .filter(text -> text.contains("\n" + key + "\"" + permalink + "\"\n"))
            .findFirst();
    Optional<String> alias =
        files.values().stream()
            .filter(text -> text.lines().anyMatch(line -> isAlias(line, permalink)))
            .flatMap(text -> text.lines().filter(line -> line.startsWith(key)))
            .findFirst();
    Optional<String> redirect =
        Optional.ofNullable(
            files.get(settings.dialect().shown() + permalink.substring(1) + "index.html"));
    return post.or(() -> alias).or(() -> redirect);
  }

  private static boolean isAlias(String line, String permalink) {
    return line.matches("(?:alias|aliases|redirect_from): .*")
        && line.contains("\"" + permalink + "\"");
  }

  @Override
  public void damage(String permalink) {
    byHand(
        permalink,
        file -> {
          Files.writeString(file, Files.readString(file) + "Somebody was here.\n");
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
    String text = shownAt(permalink).orElseThrow();
    String file =
        shown().entrySet().stream()
            .filter(entry -> entry.getValue().equals(text))
            .findFirst()
            .orElseThrow()
            .getKey();
    try {
      hand.touch(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
