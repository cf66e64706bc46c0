package dev.pressline.launcher.command;

import dev.pressline.asset.FolderAssetStore;
import dev.pressline.contracts.Topics;
import dev.pressline.core.site.CategoryLists;
import dev.pressline.core.site.GeneratorHabits;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.launcher.access.GivenAccess;
import dev.pressline.launcher.assets.AssetDestination;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.assets.FolderAssets;
import dev.pressline.launcher.assets.HttpDestination;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.judged.DraftMemory;
import dev.pressline.launcher.pipeline.Access;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.EmbeddedSettings;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.publish.preview.ThemeChoice;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which pipeline a command works with, and what the site of the embedded one is called. */
final class PipelineOptions {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Log and state of the embedded pipeline (default: ${DEFAULT-VALUE}).")
  Path data = Path.of(".pressline");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the site is written (default: ${DEFAULT-VALUE}).")
  Path out = Path.of("public");

  @Option(
      names = "--site",
      paramLabel = "ID",
      description = "Site the posts belong to (default: ${DEFAULT-VALUE}).")
  String site = "blog";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Title of the site (default: ${DEFAULT-VALUE}).")
  String title = "Blog";

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "One sentence about the site.")
  String description = "";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Absolute address of the site's root (default: ${DEFAULT-VALUE}).")
  URI baseUrl = URI.create("http://localhost:8080/");

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of the site, BCP 47 (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of dates without one (default: ${DEFAULT-VALUE}).")
  ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--permalinks",
      paramLabel = "PATTERN",
      description = "Pattern of addresses, with Hexo's variables (default: ${DEFAULT-VALUE}).")
  String permalinks = SiteSettings.DEFAULT_PERMALINK_PATTERN;

  @Option(
      names = "--category-lists",
      paramLabel = "MEANING",
      description =
          "What a plain list of categories means: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE}).")
  CategoryLists categoryLists = CategoryLists.BY_GENERATOR;

  @Option(
      names = "--line-breaks",
      description = "Line ends within paragraphs stay, as Hexo has it, instead of being blanks.")
  boolean lineBreaks;

  @Option(
      names = "--variable",
      paramLabel = "NAME=VALUE",
      description = "A value for site.NAME in Liquid and for Hugo's param NAME; may be repeated.")
  Map<String, String> variables = new LinkedHashMap<>();

  @Option(
      names = "--theme",
      paramLabel = "NAME|FOLDER",
      description =
          "The look of the site: plain, broadsheet, or a folder of templates and files that replace"
              + " or join those of the plain theme (default: plain).")
  @Nullable String theme;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:PRESSLINE_BOOTSTRAP}",
      description =
          "Kafka of a pipeline that runs elsewhere, instead of the embedded one; may stand in"
              + " PRESSLINE_BOOTSTRAP.")
  @Nullable String bootstrap;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:PRESSLINE_REGISTRY_URLS:-http://localhost:8081/apis/ccompat/v7}",
      description =
          "Schema registry of that pipeline; may stand in PRESSLINE_REGISTRY_URLS (default:"
              + " ${DEFAULT-VALUE}).")
  String registry = "";

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      defaultValue = "${env:PRESSLINE_COMMAND_CONFIG}",
      description =
          "Properties with what that pipeline's brokers and registry want: Kafka's"
              + " security.protocol, sasl.… and ssl.…, and schema.registry.…; may stand in"
              + " PRESSLINE_COMMAND_CONFIG.")
  @Nullable Path commandConfig;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "Prefix of the topic names (default: ${DEFAULT-VALUE}).")
  String prefix = Topics.DEFAULT_PREFIX;

  @Option(
      names = "--assets",
      paramLabel = "URL|FOLDER",
      description =
          "Where the files of drafts go for that pipeline: its ingest service (the token is read"
              + " from PRESSLINE_TOKEN) or the folder of its asset store. Without it no files are"
              + " sent.")
  @Nullable String assets;

  /** How the files that drafts of the folder mention get to the pipeline. */
  AssetUpload assetsOf(DraftFolder drafts, Terminal terminal) {
    Optional<AssetDestination> destination = destination();
    if (destination.isEmpty() && !drafts.otherFiles().isEmpty()) {
      terminal.say(
          "Files beside the drafts are not sent; name the asset store of that pipeline with"
              + " --assets.");
    }
    return new AssetUpload(new FolderAssets(drafts.otherFiles()), destination, terminal::say);
  }

  private Optional<AssetDestination> destination() {
    if (assets == null) {
      return bootstrap == null
          ? Optional.of(AssetDestination.in(new FolderAssetStore(EmbeddedSettings.assets(data))))
          : Optional.empty();
    }
    if (!assets.startsWith("http://") && !assets.startsWith("https://")) {
      return Optional.of(AssetDestination.in(new FolderAssetStore(Path.of(assets))));
    }
    String token = System.getenv("PRESSLINE_TOKEN");
    if (token == null || token.isBlank()) {
      throw new CommandFailedException(
          "The service at " + assets + " wants a token: set PRESSLINE_TOKEN.");
    }
    return Optional.of(new HttpDestination(URI.create(assets), token));
  }

  /**
   * How to be let in by the pipeline that runs elsewhere.
   *
   * @throws CommandFailedException when what is given cannot be meant
   */
  Access access() {
    return GivenAccess.of(Optional.ofNullable(commandConfig), System.getenv());
  }

  Optional<String> bootstrap() {
    return Optional.ofNullable(bootstrap);
  }

  /**
   * The look of the site, unless it is the plain one.
   *
   * @throws CommandFailedException when there is no such theme and no such folder
   */
  Optional<ThemeChoice> theme() {
    Optional<ThemeChoice> choice = Optional.ofNullable(theme).map(ThemeChoice::of);
    if (!choice.map(ThemeChoice::isThere).orElse(true)) {
      throw new CommandFailedException(
          "There is no theme and no folder %s; with --theme, name one of %s, or a folder of your own."
              .formatted(theme, String.join(", ", ThemeChoice.bundled())));
    }
    return choice;
  }

  /** What is known of the drafts that the pipeline has judged; nothing unless it is embedded. */
  Optional<DraftMemory> memoryOf(Pipeline pipeline) {
    return pipeline.isEmbedded()
        ? Optional.of(DraftMemory.of(pipeline.connection(), data, embedded().site()))
        : Optional.empty();
  }

  EmbeddedSettings embedded() {
    String root = baseUrl.toString();
    return new EmbeddedSettings(
        data,
        out,
        prefix,
        new SiteSettings(
            site,
            title,
            description,
            root.endsWith("/") ? baseUrl : URI.create(root + "/"),
            language,
            zone,
            Optional.empty(),
            permalinks,
            new GeneratorHabits(categoryLists, lineBreaks, variables)),
        theme().map(choice -> new EmbeddedSettings.SiteTheme(choice, false)),
        Optional.empty());
  }
}
