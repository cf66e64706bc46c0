package dev.pressline.launcher.command;

import dev.pressline.contracts.Topics;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.launcher.pipeline.EmbeddedSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
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
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Kafka of a pipeline that runs elsewhere, instead of the embedded one.")
  @Nullable String bootstrap;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description = "Schema registry of that pipeline (default: ${DEFAULT-VALUE}).")
  String registry = "http://localhost:8081/apis/ccompat/v7";

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "Prefix of the topic names (default: ${DEFAULT-VALUE}).")
  String prefix = Topics.DEFAULT_PREFIX;

  Optional<String> bootstrap() {
    return Optional.ofNullable(bootstrap);
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
            permalinks),
        Optional.empty());
  }
}
